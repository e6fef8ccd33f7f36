import { z } from "zod";

const id = z.int().positive();

/** What the page **Merge** sends. */
export const mergeInput = z.strictObject({
  type: z.string().min(1).max(60),
  survivorId: id,
  loserId: id,
  /** Keys of the fields whose value is the loser's. */
  take: z.array(z.string().min(1).max(60)).max(500),
  /** As they were when they were compared. */
  versions: z.strictObject({ survivor: z.int(), loser: z.int() }),
});
export type MergeInput = z.infer<typeof mergeInput>;

export const unmergeInput = z.strictObject({ mergeId: id });
