import { z } from "zod";
import type { ExperienceRules } from "@/lib/experience/bands";
import type { Changes, Measure, TopicChange } from "@/lib/experience/rescore";
import { channels } from "@/lib/topics/limits";
import type { Draft, TopicScoring } from "./draft";

type Standing = TopicScoring & { id: number };

/** How scores would be made under a draft, as far as that differs from the rules that stand. */
export function changesOf(draft: Draft, topics: readonly Standing[], rules: ExperienceRules): Changes {
  const { everything } = draft;
  const { min, max, start } = draft.rules?.wanted ?? rules;
  const drafted = new Map(draft.topics.map((topic) => [topic.id, topic]));
  const different = topics.flatMap((topic) => {
    const change = topicChange(everything ? null : scoring(topic), scoring(drafted.get(topic.id) ?? topic));
    return Object.keys(change).length > 0 ? [[topic.id, change] as const] : [];
  });
  return {
    scale: everything || min !== rules.min || max !== rules.max ? { min, max } : null,
    start: everything || start !== rules.start ? start : null,
    topics: Object.fromEntries(different),
  };
}

/** Whether scores would be what they are. */
export const changesNothing = ({ scale, start, topics }: Changes): boolean =>
  scale === null && start === null && Object.keys(topics).length === 0;

type Scoring = Required<TopicChange>;

/** What a topic does to a score, with what is switched off counting nothing. */
function scoring(topic: TopicScoring): Scoring {
  const limit = (seconds: number | null | undefined, penalty: number) =>
    seconds ? { limitSeconds: seconds, penalty: topic.overageDisabled ? 0 : penalty } : null;
  const { resolutionMinutes, resolutionPenalty, responseLimits } = topic;
  const responses = channels.map((channel) => {
    const { seconds, penalty = 0 } = responseLimits[channel] ?? {};
    return [channel, limit(seconds, penalty)] as const;
  });
  return {
    points: topic.pointsDisabled ? 0 : topic.points,
    reopenPenalty: topic.pointsDisabled ? 0 : topic.reopenPenalty,
    overage: {
      resolution: limit(resolutionMinutes && resolutionMinutes * 60, resolutionPenalty),
      ...Object.fromEntries(responses),
    },
  };
}

/** What of `after` differs from `before`; all of it where there is none. */
function topicChange(before: Scoring | null, after: Scoring): TopicChange {
  const limits = Object.entries(after.overage) as [Measure, Scoring["overage"][Measure]][];
  const overage = limits.filter(([measure, limit]) => !before || !same(before.overage[measure], limit));
  return {
    ...(before?.points === after.points ? {} : { points: after.points }),
    ...(before?.reopenPenalty === after.reopenPenalty ? {} : { reopenPenalty: after.reopenPenalty }),
    ...(overage.length > 0 ? { overage: Object.fromEntries(overage) } : {}),
  };
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

const limit = z.strictObject({ limitSeconds: z.number(), penalty: z.number() }).nullable();

/** The same, as long work keeps it. */
export const keptChanges = z.strictObject({
  scale: z.strictObject({ min: z.number(), max: z.number() }).nullable(),
  start: z.number().nullable(),
  topics: z.record(
    z.string(),
    z.strictObject({
      points: z.number().optional(),
      reopenPenalty: z.number().optional(),
      overage: z.partialRecord(z.enum(["resolution", ...channels]), limit).optional(),
    }),
  ),
});
