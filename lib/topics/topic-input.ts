import { z } from "zod";
import { channels } from "./limits";

const name = (what: string) =>
  z.string().trim().min(1, `Enter ${what}.`).max(80, "Use at most 80 characters.");
const wholeBetween = (
  min: number,
  max: number,
  message = `Use a whole number from ${min} to ${max.toLocaleString("en")}.`,
) => z.int(message).min(min, message).max(max, message);
const penalty = wholeBetween(0, 100);
const yearInMinutes = 366 * 24 * 60;
const monthInSeconds = 31 * 24 * 3600;

/** What an admin may save of a SmartTopic; shared by the drawer, the actions and the verbs (SPEC.md 6.1). */
export const topicInput = z.strictObject({
  name: name("a name for the topic"),
  categoryId: z.int("Choose a category.").positive("Choose a category."),
  /** Empty: relevant for every department, later ones too. */
  teamIds: z
    .array(z.int().positive())
    .max(1000)
    .transform((ids) => [...new Set(ids)].sort((a, b) => a - b)),
  points: wholeBetween(-100, 100),
  reopenPenalty: penalty,
  pointsDisabled: z.boolean(),
  resolutionMinutes: wholeBetween(1, yearInMinutes, "Use whole minutes, 366 days at most.").nullable(),
  resolutionPenalty: penalty,
  responseLimits: z.partialRecord(
    z.enum(channels),
    z.strictObject({
      seconds: wholeBetween(1, monthInSeconds, "Use whole seconds, 31 days at most."),
      penalty,
    }),
  ),
  overageDisabled: z.boolean(),
});
export type TopicInput = z.infer<typeof topicInput>;

export const categoryInput = z.strictObject({ name: name("a name for the category") });
