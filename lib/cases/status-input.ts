import { z } from "zod";
import { filled, rowId } from "@/lib/people/fields";
import { statusCategories } from "./status-categories";

/** Whose list: a department's own, or the general one of all that have none. */
const teamId = rowId.nullable();
const name = filled("a name for the status", 40);

/** What an admin may ask of a list of statuses; shared by the page, the actions and the verbs (SPEC.md 5.1). */
export const department = z.strictObject({ teamId: rowId });
export const newStatus = z.strictObject({ teamId, category: z.enum(statusCategories), name });
export type NewStatus = z.infer<typeof newStatus>;

export const renamedStatus = z.strictObject({ teamId, statusId: rowId, name });
export type RenamedStatus = z.infer<typeof renamedStatus>;

/** The statuses of one category in their new order, all of them. */
export const statusOrder = z.strictObject({ teamId, statusIds: z.array(rowId).min(1).max(200) });
export type StatusOrder = z.infer<typeof statusOrder>;

export const removedStatus = z.strictObject({ teamId, statusId: rowId, intoId: rowId });
export type RemovedStatus = z.infer<typeof removedStatus>;
