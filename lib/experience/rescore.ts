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
 * new limit is gone, and a clock that is over it has one, where it would have run out; its id is below nought. Rows
 * that stay keep their ids. Without changes the rows are the same.
 */
export function rescored<Row extends LedgerRow>(
  rows: readonly Row[],
  changes: Changes,
  clocks: readonly Clock[],
): (Row | LedgerRow)[] {
  const clockOf = new Map(clocks.map((clock) => [clock.id, clock]));
  const pointsNow = new Map<number, number>();
  const gone = new Set<number>();
  const kept: (Row | LedgerRow)[] = [];
  for (const row of rows) {
    const points = row.reversesId === null ? pointsOf(row, changes, clockOf) : taken(row, pointsNow, gone);
    if (points === null) gone.add(row.id);
    else kept.push(withPoints(row, points, changes.scale));
    if (points !== row.points && points !== null) pointsNow.set(row.id, points);
  }
  for (const clock of clocks) addOverdue(kept, clock, rows, changes);
  return kept;
}

function withPoints<Row extends LedgerRow>(row: Row, points: number, scale: Changes["scale"]): Row {
  if (!scale && points === row.points) return row;
  return scale ? { ...row, points, min: scale.min, max: scale.max } : { ...row, points };
}

/** A reversal counts nothing of its own, but tells the points of what it takes back; null when that is gone. */
function taken(row: LedgerRow, pointsNow: Map<number, number>, gone: Set<number>): number | null {
  if (gone.has(row.reversesId!)) return null;
  const now = pointsNow.get(row.reversesId!);
  return now === undefined ? row.points : 0 - now;
}

/** The points of a row that takes nothing back, or null when there would be no such row. */
function pointsOf(row: LedgerRow, { start, topics }: Changes, clockOf: Map<number, Clock>): number | null {
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
function overduePoints(row: LedgerRow, topics: Changes["topics"], clock?: Clock): number | null {
  const limit = clock && topics[clock.topicId]?.overage?.[clock.measures];
  if (!clock || limit === undefined) return row.points;
  return limit && isOver(clock, limit) ? 0 - limit.penalty : null;
}

const limitOf = ({ measures, dayMs }: Clock, { limitSeconds }: Overage): number =>
  limitOver(measures, limitSeconds, dayMs);

const isOver = (clock: Clock, limit: Overage): boolean => clock.usedMs > limitOf(clock, limit);

/** A penalty for a clock that is over its new limit and has none; one that costs nothing is not written. */
function addOverdue(
  kept: LedgerRow[],
  clock: Clock,
  rows: readonly LedgerRow[],
  { topics, scale }: Changes,
): void {
  const limit = topics[clock.topicId]?.overage?.[clock.measures];
  if (!limit || limit.penalty === 0 || !isOver(clock, limit)) return;
  if (rows.some(({ clockId }) => clockId === clock.id)) return;
  const at = ranOutAt(clock, limitOf(clock, limit));
  const place = placeFor(kept, clock.caseId, at);
  const { min, max } = scale ?? kept[place - 1]!;
  kept.splice(place, 0, {
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

/**
 * What counted of a ledger before it was scored anew, with what was written since: the ledger to go back to. Takes
 * both stretches in the order of writing; `isAnew` tells of a row whether it came of the scoring. What was written
 * since names rows of the scoring, and here those that they repeat. Rows keep their ids.
 */
export function asBefore<Row extends LedgerRow & { originalId: number | null }>(
  before: readonly Row[],
  now: readonly Row[],
  isAnew: (row: Row) => boolean,
): Row[] {
  const origin = ({ id, originalId }: Row) => originalId ?? id;
  const idBefore = new Map(before.map((row) => [origin(row), row.id]));
  const anew = new Map(now.filter(isAnew).map((row) => [row.id, idBefore.get(origin(row))]));
  const since = now.filter((row) => !isAnew(row));
  return [
    ...before,
    ...since.flatMap((row) => {
      if (row.reversesId === null || !anew.has(row.reversesId)) return [row];
      const reversesId = anew.get(row.reversesId);
      return reversesId === undefined ? [] : [{ ...row, reversesId }];
    }),
  ];
}
