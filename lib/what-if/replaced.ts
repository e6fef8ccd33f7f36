import { eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { topics } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import { changeRules, rulesInForce } from "@/lib/experience/rules";
import { rulesInput } from "@/lib/experience/rules-input";
import type { Fault } from "@/lib/operations/define";
import { refusalOf } from "@/lib/operations/refusal";
import { rowId } from "@/lib/people/fields";
import { changeTopic } from "@/lib/topics/change-topic";
import { listTopics } from "@/lib/topics/topics";
import { inputOf } from "./apply";
import { type Draft, scoringOfTopic } from "./draft";

const rules = z.strictObject({
  topics: z.array(scoringOfTopic.extend({ id: rowId })),
  experience: rulesInput.nullable(),
});
type Rules = z.infer<typeof rules>;

/** The rules that a draft touched, before and after it. */
export const replaced = z.strictObject({ before: rules, after: rules });
export type Replaced = z.infer<typeof replaced>;

/** How the rules that a draft names stand. */
export const rulesNow = (draft: Draft): Rules => ({
  topics: draft.topics.map(({ id }) => scoringNow(id)),
  experience: draft.rules && rulesInForce(),
});

function scoringNow(id: number) {
  const topic = db().select().from(topics).where(eq(topics.id, id)).get();
  return { ...scoringOfTopic.strip().parse(topic), id };
}

/** Puts back what a draft replaced. What was changed since stays, and is told, as is what was refused. */
export function putRulesBack(viewer: Viewer, { before, after }: Replaced, now: Date): Fault[] {
  const experience = before.experience
    ? [fault("Experience Score", () => putExperienceBack(viewer, before.experience!, after.experience!, now))]
    : [];
  return [
    ...experience,
    ...before.topics.map((topic, nth) =>
      fault(nameOf(topic.id), () => putTopicBack(viewer, topic, after.topics[nth]!, now)),
    ),
  ].filter((each) => each !== null);
}

function fault(label: string, work: () => void): Fault | null {
  const reason = refusalOf(work);
  return reason === null ? null : { label, reason };
}

const nameOf = (id: number): string =>
  db().select({ name: topics.name }).from(topics).where(eq(topics.id, id)).get()?.name ?? "A topic";

type Experience = NonNullable<Rules["experience"]>;

function putExperienceBack(viewer: Viewer, before: Experience, after: Experience, now: Date): void {
  refuseChanged(rulesInForce(), after);
  changeRules(viewer, before, now);
}

function putTopicBack(
  viewer: Viewer,
  before: Rules["topics"][number],
  after: Rules["topics"][number],
  now: Date,
) {
  const topic = listTopics(viewer).find(({ id }) => id === before.id);
  if (!topic) throw new Invalid({}, "It is no longer there.");
  refuseChanged(scoringNow(before.id), after);
  const { id, ...scoring } = before;
  changeTopic(viewer, id, { ...inputOf(topic), ...scoring }, now);
}

function refuseChanged(now: unknown, after: unknown): void {
  if (JSON.stringify(now) !== JSON.stringify(after))
    throw new Invalid({}, "It was changed since, so it stays.");
}
