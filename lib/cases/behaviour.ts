import type { Viewer } from "@/lib/access/viewer";
import { runOutBefore } from "@/lib/clocks/charge";
import { keepClocks } from "@/lib/clocks/keep";
import { Invalid } from "@/lib/errors";
import { scoreCase } from "@/lib/experience/score-case";
import { followRecord, showsElsewhere } from "@/lib/interactions/follow";
import { enqueue } from "@/lib/jobs/enqueue";
import type { Behaviour, Draft, Values } from "@/lib/records/behaviour";
import { refuseCycle } from "@/lib/records/cycle";
import { choices } from "@/lib/records/lookups";
import type { Stored } from "@/lib/records/record";
import { caseStirred } from "./activity";
import { newCaseNumber } from "./number";
import { defaultPriority, standingPriority } from "./priorities";
import { counterpart, isSettled, offers, statusId } from "./statuses";
import { refuseOpenSubCases } from "./sub-cases";

export const caseBehaviour: Behaviour = {
  defaults: (viewer, given) => {
    const teamId = "teamId" in given ? given.teamId : (viewer.teamIds[0] ?? null);
    return {
      priorityId: defaultPriority(),
      statusId: statusId("open", teamId as number | null),
      teamId: teamId ?? null,
    };
  },
  rules: [refuseCycle("case"), refuseForeignTopic, refuseForeignStatus, refuseOpenSubCases],
  derive: (draft, now) => ({
    ...(draft.id === null && { number: newCaseNumber(), activityAt: now.getTime() }),
    ...statusAfterMove(draft),
    ...resolutionOf(draft, now),
    ...wakingOf(draft),
  }),
  mend: (values) => ({ ...fittingStatus(values), priorityId: standingPriority(values.priorityId ?? null) }),
  after: (viewer, { before, after }, now) => {
    runOutBefore(before, after, now);
    scoreCase(
      viewer,
      before && factsOf(before, null),
      factsOf(after ?? before!, before, after !== null),
      now,
    );
    keepClocks(viewer, before, after, now);
    if (after && before && showsElsewhere(before, after)) followRecord(after);
    if (after) followSnooze(viewer, before, after, now);
  },
};

/** Whoever takes a waiting case up again has it back among what is to be done. */
const wakingOf = ({ before, changed }: Draft): Values =>
  before?.snoozedUntil && changed.has("statusId") ? { snoozedUntil: null } : {};

/** When a case settles it is dated, when it is reopened the date goes. */
function resolutionOf({ before, values }: Draft, now: Date): Values {
  const was = before !== null && isSettled(before.statusId ?? null);
  const is = isSettled(values.statusId ?? null);
  return was === is ? {} : { resolvedAt: is ? now.getTime() : null };
}

/** In another department a case stands as far as it did, unless a status was chosen along with the department. */
function statusAfterMove({ before, values, changed }: Draft): Values {
  return before === null || !changed.has("teamId") || changed.has("statusId") ? {} : fittingStatus(values);
}

function fittingStatus({ teamId, statusId: held = null }: Values): Values {
  const department = teamId as number | null;
  return offers(department, held) ? {} : { statusId: counterpart(department, held) };
}

/** Each department has its own statuses (SPEC.md 5.1). */
function refuseForeignStatus(_viewer: Viewer, { values, changed }: Draft): void {
  if (!changed.has("statusId") || typeof values.statusId !== "number") return;
  if (!offers(values.teamId as number | null, values.statusId))
    throw new Invalid({ statusId: "This is not a status of the case's department." });
}

/** A topic stands for some departments; a case of another cannot take it (SPEC.md 6.1). */
function refuseForeignTopic(_viewer: Viewer, { values, changed }: Draft): void {
  if (!changed.has("topicId") && !changed.has("teamId")) return;
  const relevant = choices("topic").find((topic) => topic.id === values.topicId)?.teamIds;
  if (relevant && !relevant.includes(Number(values.teamId)))
    throw new Invalid({ topicId: "This topic is not for the case's department." });
}

/**
 * A new case, and one that came back or out of the recycle bin, stands on top of the inbox; one that was laid aside is
 * brought back in time.
 */
function followSnooze(viewer: Viewer, before: Stored | null, { id, values }: Stored, now: Date): void {
  const there = before?.deletedAt === null ? before : null;
  const [was, is] = [there?.values.snoozedUntil ?? null, values.snoozedUntil ?? null];
  if (!there || (was !== null && is === null)) caseStirred(viewer, id, now);
  if (typeof is === "number" && is !== was) enqueue("wake-case", { caseId: id }, new Date(is));
}

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
