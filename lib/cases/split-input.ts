import { z } from "zod";

const id = z.int().positive();

/** So many of the latest are offered to be split off, and taken at once. */
export const splittable = 200;

/** What **Split case** sends. That something was chosen and typed is the verb's to ask, field by field. */
export const splitInput = z.strictObject({
  caseId: id,
  interactionIds: z.array(id).max(splittable),
  name: z.string().max(1000),
  topicId: id.nullable(),
});
export type SplitInput = z.infer<typeof splitInput>;
