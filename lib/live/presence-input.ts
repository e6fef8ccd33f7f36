import { z } from "zod";
import { doings } from "./message";

/** What a tab says of where its user is: on a record, or in that place no more. */
export const presenceInput = z.strictObject({
  /** Names a part of a tab, by random letters of the tab's own. */
  place: z.string().min(8).max(60),
  at: z.strictObject({ recordId: z.int().positive(), doing: z.enum(doings) }).nullable(),
});

export type PresenceInput = z.infer<typeof presenceInput>;
