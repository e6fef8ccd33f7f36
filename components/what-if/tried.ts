import type { ExperienceRules } from "@/lib/experience/bands";
import type { Failure } from "@/lib/failure";
import type { Draft, TopicScoring } from "@/lib/what-if/draft";
import type { ScoringTopic } from "@/lib/what-if/standing";

/**
 * What is tried, as this browser keeps it: only what differs from the rules that stand, so that it still fits when
 * those were changed meanwhile.
 */
export type Tried = {
  topics: Record<number, Partial<TopicScoring>>;
  rules: Partial<Pick<ExperienceRules, "min" | "max" | "start" | "bands">>;
  everything: boolean;
};

export const nothingTried: Tried = { topics: {}, rules: {}, everything: false };

/** A topic as it is tried. */
export const triedTopic = (topic: ScoringTopic, tried: Tried): ScoringTopic => ({
  ...topic,
  ...tried.topics[topic.id],
});

/** The same with other values of one topic; what is as it stands is not tried. */
export function withTopic(tried: Tried, topic: ScoringTopic, values: Partial<TopicScoring>): Tried {
  const { [topic.id]: before, ...others } = tried.topics;
  const changed = differing(topic, { ...before, ...values });
  const topics = Object.keys(changed).length > 0 ? { ...others, [topic.id]: changed } : others;
  return { ...tried, topics };
}

/** The same with another scale, start or bands. */
export const withRules = (tried: Tried, rules: ExperienceRules, values: Partial<ExperienceRules>): Tried => ({
  ...tried,
  rules: differing(rules, { ...tried.rules, ...values }),
});

/** What is sent of it; null where nothing is tried. */
export function draftOf(tried: Tried, topics: readonly ScoringTopic[], rules: ExperienceRules): Draft | null {
  const drafts = topics
    .filter(({ id }) => tried.topics[id])
    .map((topic) => {
      const { name: _, active: __, ...draft } = triedTopic(topic, tried);
      return draft;
    });
  const changed = Object.keys(tried.rules).length > 0;
  if (drafts.length === 0 && !changed && !tried.everything) return null;
  return {
    topics: drafts,
    rules: changed ? { seen: rules, wanted: { ...rules, ...tried.rules } } : null,
    everything: tried.everything,
  };
}

/** What is wrong with one topic of a draft, by its fields. */
export type TopicFaults = Record<string, string>;

/** What is wrong with each topic of a draft, by the topic. */
export function topicFaults(draft: Draft | null, failure: Failure | null): Record<number, TopicFaults> {
  const faults: Record<number, TopicFaults> = {};
  for (const [path, words] of Object.entries(failure?.fields ?? {})) {
    const [, nth, field] = /^topics\.(\d+)\.(.+)$/.exec(path) ?? [];
    const topic = draft?.topics[Number(nth)];
    if (topic && field) faults[topic.id] = { ...faults[topic.id], [field]: words };
  }
  return faults;
}

function differing<T extends object>(standing: T, values: Partial<T>): Partial<T> {
  const changed = Object.entries(values).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(standing[key as keyof T]),
  );
  return Object.fromEntries(changed) as Partial<T>;
}
