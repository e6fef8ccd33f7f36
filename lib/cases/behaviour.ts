import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { casePriorities } from "@/db/schema";
import { Invalid } from "@/lib/errors";
import { scoreCase } from "@/lib/experience/score-case";
import { followCase } from "@/lib/interactions/follow";
import type { Behaviour, Draft, Values } from "@/lib/records/behaviour";
import { refuseCycle } from "@/lib/records/cycle";
import { choices } from "@/lib/records/lookups";
import type { Stored } from "@/lib/records/record";
import { newCaseNumber } from "./number";
import { isSettled, statusId } from "./statuses";

export const caseBehaviour: Behaviour = {
  defaults: (viewer) => ({
    priorityId: defaultPriority(),
    statusId: statusId("open"),
    teamId: viewer.teamIds[0] ?? null,
  }),
  check: (_viewer, draft) => {
    refuseCycle("case", draft);
    refuseForeignTopic(draft);
  },
  derive: ({ id, before, values }, now) => ({
    ...(id === null && { number: newCaseNumber() }),
    ...resolution(
      before !== null && isSettled(before.statusId ?? null),
      isSettled(values.statusId ?? null),
      now,
    ),
  }),
  after: (viewer, { before, after }, now) => {
    scoreCase(
      viewer,
      before && factsOf(before, null),
      factsOf(after ?? before!, before, after !== null),
      now,
    );
    if (after && moved(before, after)) followCase(after);
  },
};

/** When a case settles it is dated, when it is reopened the date goes. */
function resolution(was: boolean, is: boolean, now: Date): Values {
  if (was === is) return {};
  return { resolvedAt: is ? now.getTime() : null };
}

/** A topic stands for some departments; a case of another cannot take it (SPEC.md 6.1). */
function refuseForeignTopic({ values, changed }: Draft): void {
  if (!changed.has("topicId") && !changed.has("teamId")) return;
  const relevant = choices("topic").find((topic) => topic.id === values.topicId)?.teamIds;
  if (relevant && typeof values.teamId === "number" && !relevant.includes(values.teamId))
    throw new Invalid({ topicId: "This topic is not for the case's department." });
}

const moved = (before: Stored | null, after: Stored) =>
  before !== null &&
  (before.values.accountId !== after.values.accountId || before.values.contactId !== after.values.contactId);

const factsOf = (record: Stored, before: Stored | null, live = record.deletedAt === null) => ({
  id: record.id,
  accountId: record.values.accountId as number | null,
  topicId: record.values.topicId as number,
  live,
  reopened:
    before !== null &&
    isSettled(before.values.statusId ?? null) &&
    !isSettled(record.values.statusId ?? null),
});

const defaultPriority = () =>
  db()
    .select({ id: casePriorities.id })
    .from(casePriorities)
    .orderBy(sql`${casePriorities.isDefault} desc, ${casePriorities.position}`)
    .limit(1)
    .get()?.id ?? null;
