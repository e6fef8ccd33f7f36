import { z } from "zod";
import { rulesInput } from "@/lib/experience/rules-input";
import { rowId } from "@/lib/people/fields";
import { topicInput } from "@/lib/topics/topic-input";

/** What of a SmartTopic moves scores. */
export const scoringOfTopic = topicInput.pick({
  points: true,
  reopenPenalty: true,
  pointsDisabled: true,
  resolutionMinutes: true,
  resolutionPenalty: true,
  responseLimits: true,
  overageDisabled: true,
});
export type TopicScoring = z.infer<typeof scoringOfTopic>;

/** The rules that an admin tries: the topics that are to be different, and the Experience Score where it is. */
export const draftInput = z.strictObject({
  topics: z
    .array(
      scoringOfTopic.extend({
        id: rowId,
        /** When it was last changed, as the admin saw it. */ seenAt: z.int(),
      }),
    )
    .max(2000),
  rules: z.strictObject({ seen: rulesInput, wanted: rulesInput }).nullable(),
  /** Whether what was scored under earlier rules is brought under these, too; else only what is changed here is. */
  everything: z.boolean(),
});
export type Draft = z.infer<typeof draftInput>;
