import { z } from "zod";

/** What taking a merge back must know besides the rows that moved. */
export const undoing = z.object({
  /** Fields of the survivor that the merge changed, as stored. */
  changes: z.array(z.object({ field: z.string(), from: z.unknown(), to: z.unknown() })),
  /** What the loser's one-to-one links held. */
  mirrored: z.record(z.string(), z.number()),
  /** Rows of the loser's ledger, each with the row by whose number it is found in the survivor's. */
  carried: z.array(z.tuple([z.number(), z.number()])),
});

export type Undoing = z.infer<typeof undoing>;
