import { and, asc, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { db, transact } from "@/db/client";
import { scoreEvents, topics } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { recordScore } from "./ledger";
import { countsNow, originOf, type ScoreEvent } from "./ledger-rows";
import { reverse } from "./reversal";
import { rulesInForce } from "./rules";

/** What the ledger needs to know of a case. */
export type CaseFacts = {
  id: number;
  accountId: number | null;
  topicId: number;
  /** Neither in the recycle bin nor gone. */
  live: boolean;
  /** This very write reopened it. */
  reopened: boolean;
};

/** Why a case's points left an account; what comes back later is looked up by it. */
const away = { deleted: "The case was deleted", moved: "The case left the account" };

/**
 * Makes the ledger agree with a case that was just written; within the same transaction. `before` is null for a
 * new case, `after` for one that is gone. A topic scores by its rule of the moment, a case that comes back scores
 * what it had; the account that a case leaves gets its points taken back. Rules: SPEC.md 6.1 and 6.3.
 */
export function scoreCase(
  viewer: Viewer,
  before: CaseFacts | null,
  after: CaseFacts | null,
  now: Date,
): void {
  const facts = after ?? before;
  if (!facts || !rulesInForce().enabled || !concernsScore(before, after)) return;
  const home = homeOf(after);
  transact(() => {
    if (home === null) leave(viewer, facts.id, after?.live ? away.moved : away.deleted, now);
    else settle(viewer, before, { ...facts, accountId: home }, now);
  });
}

/** A reopening at the moment `at` that is to be none; the ledger says why. */
export type Slip = { at: Date; reason: string };

/** Takes back the penalty for a reopening: who undoes a slip has not reopened a case. Does nothing without one. */
export function forgiveReopening(viewer: Viewer, caseId: number, { at, reason }: Slip, now: Date): void {
  const slip = standingOf(caseId).find(
    (row) => row.kind === "case_reopened" && row.at.getTime() === at.getTime(),
  );
  if (slip) reverse(viewer, slip.id, now, reason);
}

type Homed = CaseFacts & { accountId: number };

/** The account that the case's points belong to; none while it is in the recycle bin. */
const homeOf = (facts: CaseFacts | null): number | null => (facts?.live ? facts.accountId : null);

function concernsScore(before: CaseFacts | null, after: CaseFacts | null): boolean {
  return homeOf(before) !== homeOf(after) || before?.topicId !== after?.topicId || after?.reopened === true;
}

function settle(viewer: Viewer, before: CaseFacts | null, facts: Homed, now: Date): void {
  if (before && homeOf(before) !== facts.accountId) {
    const carried =
      homeOf(before) === null ? lastTakenAway(facts.id) : leave(viewer, facts.id, away.moved, now);
    const restored = !before.live;
    for (const row of carried)
      if (restored || row.kind !== "topic_assigned") writeAgain(viewer, facts, row, now);
    if (restored) return;
  }
  agreeOnTopic(viewer, before, facts, now);
  if (facts.reopened) penaliseReopening(viewer, facts, now);
}

/** Takes back all that stands of a case; gives what that was. */
function leave(viewer: Viewer, caseId: number, reason: string, now: Date): ScoreEvent[] {
  const standing = standingOf(caseId);
  for (const row of standing) reverse(viewer, row.id, now, reason);
  return standing;
}

function agreeOnTopic(viewer: Viewer, before: CaseFacts | null, facts: Homed, now: Date): void {
  if (before?.topicId === facts.topicId && homeOf(before) === facts.accountId) return;
  const standing = before ? standingOf(facts.id).find((row) => row.kind === "topic_assigned") : undefined;
  if (standing) reverse(viewer, standing.id, now);
  const topic = topicOf(facts.topicId);
  if (topic.pointsDisabled) return;
  recordScore(
    viewer,
    { ...causeOf(facts, topic), kind: "topic_assigned", points: topic.points, at: now },
    now,
  );
}

/** Disable Topic Points turns off all points of its section, the reopen penalty too; a penalty of 0 is none. */
function penaliseReopening(viewer: Viewer, facts: Homed, now: Date): void {
  const topic = topicOf(facts.topicId);
  if (topic.pointsDisabled || topic.reopenPenalty === 0) return;
  const points = 0 - topic.reopenPenalty;
  recordScore(viewer, { ...causeOf(facts, topic), kind: "case_reopened", points, at: now }, now);
}

/** The same points once more, on the account that the case belongs to now. */
function writeAgain(viewer: Viewer, facts: Homed, row: ScoreEvent, now: Date): void {
  const topic = row.topicId === null ? null : topicOf(row.topicId);
  const { kind, points, reason, clockId } = row;
  const repeated = { kind, points, reason, clockId, originalId: originOf(row) };
  recordScore(viewer, { ...causeOf(facts, topic), ...repeated, at: now }, now);
}

const causeOf = (facts: Homed, topic: { id: number; name: string } | null) => ({
  accountId: facts.accountId,
  caseId: facts.id,
  topicId: topic?.id,
  topicName: topic?.name,
});

function topicOf(id: number) {
  const topic = db().select().from(topics).where(eq(topics.id, id)).get();
  if (!topic) throw new Error(`There is no topic ${id}.`);
  return topic;
}

/** A case's rows that nothing took back, in the order of writing. */
function standingOf(caseId: number): ScoreEvent[] {
  const reversal = alias(scoreEvents, "reversal");
  return db()
    .select({ row: scoreEvents })
    .from(scoreEvents)
    .leftJoin(reversal, eq(reversal.reversesId, scoreEvents.id))
    .where(
      and(eq(scoreEvents.caseId, caseId), isNull(scoreEvents.reversesId), isNull(reversal.id), countsNow),
    )
    .orderBy(asc(scoreEvents.id))
    .all()
    .map(({ row }) => row);
}

/** What was taken back when the case last went away, if nothing was written for it since. */
function lastTakenAway(caseId: number): ScoreEvent[] {
  const rows = rowsOf(caseId);
  const departed = rows.slice(rows.findLastIndex((row) => !tookAway(row)) + 1);
  const taken = new Set(departed.map(({ reversesId }) => reversesId));
  return rows.filter(({ id }) => taken.has(id));
}

const rowsOf = (caseId: number): ScoreEvent[] =>
  db()
    .select()
    .from(scoreEvents)
    .where(and(eq(scoreEvents.caseId, caseId), countsNow))
    .orderBy(asc(scoreEvents.id))
    .all();

const tookAway = ({ reversesId, reason }: ScoreEvent) =>
  reversesId !== null && (reason === away.deleted || reason === away.moved);
