import { limitOver } from "../clocks/limit.ts";
import type { Entry } from "./score.ts";

/** What a clock of a case measures: until it is resolved, or until the first response on a channel. */
export type Measure = "resolution" | "email" | "call" | "chat" | "sms";

/** What scoring anew needs to know of a ledger row. Instants are milliseconds since 1970. */
export type LedgerRow = Entry & {
  at: number;
  caseId: number | null;
  topicId: number | null;
  clockId: number | null;
};

/** How much working time a clock may use, and what more than that takes off. */
type Overage = { limitSeconds: number; penalty: number };

/** What is to be different of a topic; whatever is not named stays as each row has it. */
export type TopicChange = {
  points?: number;
  /** 0…100, taken off. */
  reopenPenalty?: number;
  /** Per measure; null is no limit. */
  overage?: Partial<Record<Measure, Overage | null>>;
};

/** What is to be different in how a ledger is scored; null is nothing. */
export type Changes = {
  scale: { min: number; max: number } | null;
  start: number | null;
  topics: Record<number, TopicChange>;
};

/** A clock of a case, with the working time that it is known to have used. */
export type Clock = {
  id: number;
  caseId: number;
  topicId: number;
  measures: Measure;
  usedMs: number;
  /** How long a working day is for its case. */
  dayMs: number;
  startedAt: number;
  stoppedAt: number | null;
};

/**
 * An account's ledger as it would be had it been written under changed rules. Takes what counts of it, in the order
 * of writing, and the clocks of its cases whose limits change. Points that a rule gave take what the rule now gives;
 * adjustments and surveys stay; what takes another row back goes on doing so. A row of a clock that keeps within its
 * new limit costs nothing, and a clock that is over it and has no row gets one, where it would have run out; its id is
 * below nought. All others keep their ids, so that whatever becomes of a row can be taken back. Without changes the
 * rows are the same.
 */
export function rescored<Row extends LedgerRow>(
  rows: readonly Row[],
  changes: Changes,
  clocks: readonly Clock[],
): (Row | LedgerRow)[] {
  const clockOf = new Map(clocks.map((clock) => [clock.id, clock]));
  const pointsNow = new Map<number, number>();
  const anew: (Row | LedgerRow)[] = rows.map((row) => {
    const points = row.reversesId === null ? pointsOf(row, changes, clockOf) : taken(row, pointsNow);
    if (points !== row.points) pointsNow.set(row.id, points);
    return withPoints(row, points, changes.scale);
  });
  for (const clock of clocks) addOverdue(anew, clock, rows, changes);
  return anew;
}

function withPoints<Row extends LedgerRow>(row: Row, points: number, scale: Changes["scale"]): Row {
  if (!scale && points === row.points) return row;
  return scale ? { ...row, points, min: scale.min, max: scale.max } : { ...row, points };
}

/** A reversal counts nothing of its own, but tells the points of what it takes back. */
function taken(row: LedgerRow, pointsNow: Map<number, number>): number {
  const now = pointsNow.get(row.reversesId!);
  return now === undefined ? row.points : 0 - now;
}

/** The points of a row that takes nothing back. */
function pointsOf(row: LedgerRow, { start, topics }: Changes, clockOf: Map<number, Clock>): number {
  const change = row.topicId === null ? undefined : topics[row.topicId];
  switch (row.kind) {
    case "opening_balance":
      return start ?? row.points;
    case "topic_assigned":
      return change?.points ?? row.points;
    case "case_reopened":
      return change?.reopenPenalty === undefined ? row.points : 0 - change.reopenPenalty;
    case "response_overdue":
    case "resolution_overdue":
      return overduePoints(row, topics, clockOf.get(row.clockId ?? 0));
    default:
      return row.points;
  }
}

/** A clock that is gone with its case can no longer be held against a limit: its row stays as it was. */
function overduePoints(row: LedgerRow, topics: Changes["topics"], clock?: Clock): number {
  const limit = clock && topics[clock.topicId]?.overage?.[clock.measures];
  if (!clock || limit === undefined) return row.points;
  return limit && isOver(clock, limit) ? 0 - limit.penalty : 0;
}

const limitOf = ({ measures, dayMs }: Clock, { limitSeconds }: Overage): number =>
  limitOver(measures, limitSeconds, dayMs);

const isOver = (clock: Clock, limit: Overage): boolean => clock.usedMs > limitOf(clock, limit);

/** A penalty for a clock that is over its new limit and has none; one that costs nothing is not written. */
function addOverdue(
  anew: LedgerRow[],
  clock: Clock,
  rows: readonly LedgerRow[],
  { topics, scale }: Changes,
): void {
  const limit = topics[clock.topicId]?.overage?.[clock.measures];
  if (!limit || limit.penalty === 0 || !isOver(clock, limit)) return;
  if (rows.some(({ clockId }) => clockId === clock.id)) return;
  const at = ranOutAt(clock, limitOf(clock, limit));
  const place = placeFor(anew, clock.caseId, at);
  const { min, max } = scale ?? anew[place - 1]!;
  anew.splice(place, 0, {
    ...{ id: 0 - clock.id, points: 0 - limit.penalty, reversesId: null, min, max, at },
    kind: clock.measures === "resolution" ? "resolution_overdue" : "response_overdue",
    ...{ caseId: clock.caseId, topicId: clock.topicId, clockId: clock.id },
  });
}

/** About when: pauses and closed hours are not known any more, but it was over before it stopped. */
const ranOutAt = ({ startedAt, stoppedAt }: Clock, limitMs: number): number =>
  Math.min(startedAt + limitMs, stoppedAt ?? Number.POSITIVE_INFINITY);

/** Behind what had happened by then, behind the opening, and behind the first that its case did. */
function placeFor(rows: readonly LedgerRow[], caseId: number, at: number): number {
  const before = rows.findLastIndex((row) => row.at <= at);
  const first = rows.findIndex((row) => row.caseId === caseId);
  return Math.max(0, before, first) + 1;
}

/** Whether two ledgers say the same; then nothing needs to be written. */
export const isSame = (rows: readonly LedgerRow[], anew: readonly LedgerRow[]): boolean =>
  rows.length === anew.length &&
  rows.every((row, place) => {
    const { id, points, min, max } = anew[place]!;
    return row.id === id && row.points === points && row.min === min && row.max === max;
  });

type Kept = LedgerRow & { originalId: number | null };

/**
 * What counted of a ledger before it was scored anew, with what was written since: the ledger to go back to. Takes
 * both stretches in the order of writing. `isAnew` tells of a row whether it came of the scoring; `pointsBefore` tells
 * of one that was written since which points it would have without it, null where it would not be there. What was
 * written since names rows of the scoring, and here those that they repeat. Rows keep their ids.
 */
export function asBefore<Row extends Kept>(
  before: readonly Row[],
  now: readonly Row[],
  isAnew: (row: Row) => boolean,
  pointsBefore: (row: Row) => number | null,
): Row[] {
  const origin = ({ id, originalId }: Row) => originalId ?? id;
  const standing = new Map(before.map((row) => [origin(row), row]));
  const since: Row[] = [];
  /** What each row of now is without the scoring. */
  const without = new Map<number, Row>();
  for (const row of now) {
    const back = isAnew(row)
      ? standing.get(origin(row))
      : sinceThen(row, without.get(row.reversesId ?? 0), pointsBefore);
    if (!back) continue;
    without.set(row.id, back);
    if (!isAnew(row)) since.push(back);
  }
  return [...before, ...since];
}

/** A row that was written since; what takes back a row that would not be there would not be there, either. */
function sinceThen<Row extends Kept>(
  row: Row,
  target: Row | undefined,
  pointsBefore: (row: Row) => number | null,
): Row | undefined {
  if (row.reversesId !== null) return target && { ...row, reversesId: target.id, points: 0 - target.points };
  const points = pointsBefore(row);
  return points === null ? undefined : { ...row, points };
}
