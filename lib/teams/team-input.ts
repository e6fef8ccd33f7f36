import { z } from "zod";
import { filled, rowId } from "@/lib/people/fields";

export const newTeam = z.strictObject({
  name: filled("a name for the team", 60),
  memberIds: z.array(rowId).max(5000),
});
export type NewTeam = z.infer<typeof newTeam>;

export const changedTeam = newTeam.extend({ teamId: rowId });
export type ChangedTeam = z.infer<typeof changedTeam>;

export const teamMerge = z.strictObject({ fromId: rowId, intoId: rowId });
export type TeamMerge = z.infer<typeof teamMerge>;
