import { z } from "zod";
import { filled, rowId } from "@/lib/people/fields";
import { markColours } from "@/lib/records/mark-colours";

const name = filled("a name for the priority", 40);
const colour = z.enum(markColours);

/** What an admin may ask of the list of priorities; shared by the page, the actions and the verbs (SPEC.md 5.1). */
export const newPriority = z.strictObject({ name, colour });
export type NewPriority = z.infer<typeof newPriority>;

export const renamedPriority = z.strictObject({ id: rowId, name });
export const recolouredPriority = z.strictObject({ id: rowId, colour });
export const onePriority = z.strictObject({ id: rowId });

/** Priorities in their new order. */
export const priorityOrder = z.strictObject({ ids: z.array(rowId).min(1).max(200) });
export const removedPriority = z.strictObject({ id: rowId, intoId: rowId });
export type RemovedPriority = z.infer<typeof removedPriority>;
