import { z } from "zod";
import { businessHours } from "@/lib/clocks/hours-input";
import { filled, rowId } from "@/lib/people/fields";

export const newTeam = z.strictObject({
  name: filled("a name for the team", 60),
  memberIds: z.array(rowId).max(5000),
  /** Its own hours, else those of a location, else around the clock; missing, they stay as they are. */
  works: z.strictObject({ hours: businessHours.nullable(), hoursOfId: rowId.nullable() }).optional(),
});
export type NewTeam = z.infer<typeof newTeam>;

export const changedTeam = newTeam.extend({ teamId: rowId });
export type ChangedTeam = z.infer<typeof changedTeam>;

export const teamMerge = z.strictObject({ fromId: rowId, intoId: rowId });
export type TeamMerge = z.infer<typeof teamMerge>;
