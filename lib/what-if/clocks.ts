import type { Database } from "better-sqlite3";
import { limitOver } from "../clocks/limit.ts";
import type { Changes, Clock } from "../experience/rescore.ts";

/** How a department works: how long its working day is, and what share of a week it works. */
export type Pace = { dayMs: number; share: number };

/** The departments that keep hours, by their ids, and the instant up to which running clocks have run. */
export type Times = { paces: Record<number, Pace>; asOf: number };

/** A clock and the account that its case belongs to. */
export type AccountClock = Clock & { accountId: number };

/**
 * The clocks whose limits change, of cases that are there and have an account: those that ran out, those that have
 * stopped, and those that were charged for anew; one that still runs within the limit that it was given keeps that.
 * What one that ran out goes on using is reckoned by the share of the week that its department works. Reads with plain
 * SQL, since a thread asks it, too.
 */
export const clocksOf = (sqlite: Database, changes: Changes, times: Times): AccountClock[] =>
  read(
    sqlite,
    changes,
    times,
    `json_each(:limits) as changed
      cross join case_clocks as clock on clock.topic_id = changed.value ->> 0
      cross join cases on cases.id = clock.case_id`,
  );

/** The same of one account. */
export const clocksOfAccount = (
  sqlite: Database,
  changes: Changes,
  times: Times,
  accountId: number,
): AccountClock[] =>
  read(
    sqlite,
    changes,
    times,
    `cases
      cross join case_clocks as clock on clock.case_id = cases.id and cases.account_id = ${Number(accountId)}
      cross join json_each(:limits) as changed on clock.topic_id = changed.value ->> 0`,
  );

type Row = Omit<AccountClock, "dayMs"> & {
  teamId: number | null;
  limitSeconds: number | null;
  runningSince: number | null;
  overdueAt: number | null;
};

function read(sqlite: Database, changes: Changes, times: Times, from: string): AccountClock[] {
  const limits = Object.entries(changes.topics).flatMap(([topicId, { overage = {} }]) =>
    Object.entries(overage).map(([measures, limit]) => [
      Number(topicId),
      measures,
      limit && leastMs(measures, limit.limitSeconds, times),
    ]),
  );
  if (limits.length === 0) return [];
  return sqlite
    .prepare<[{ limits: string }], Row>(
      `select clock.id, clock.case_id as caseId, clock.topic_id as topicId, clock.measures, clock.used_ms as usedMs,
        clock.started_at as startedAt, clock.stopped_at as stoppedAt, clock.running_since as runningSince,
        clock.overdue_at as overdueAt, clock.limit_seconds as limitSeconds,
        cases.account_id as accountId, records.team_id as teamId
      from ${from} join records on records.id = cases.id
      where clock.measures = changed.value ->> 1 and records.deleted_at is null and cases.account_id is not null
        and (clock.overdue_at is not null
          or clock.stopped_at is not null and clock.used_ms > changed.value ->> 2
          or clock.id in (select clock_id from score_events where clock_id is not null and operation_id is not null))
      order by clock.id`,
    )
    .all({ limits: JSON.stringify(limits) })
    .map((row) => ({ ...row, ...known(row, times) }));
}

/** A limit in the shortest working days that there are: what keeps within it keeps within it everywhere. */
const leastMs = (measures: string, limitSeconds: number, { paces }: Times): number =>
  Math.min(...[around, ...Object.values(paces)].map(({ dayMs }) => limitOver(measures, limitSeconds, dayMs)));

/** Around the clock, as where no hours are kept. */
const around: Pace = { dayMs: 86_400_000, share: 1 };

function known(row: Row, { paces, asOf }: Times): Pick<Clock, "usedMs" | "dayMs"> {
  const { dayMs, share } = paces[row.teamId ?? 0] ?? around;
  const running = row.runningSince === null ? 0 : Math.max(0, asOf - row.runningSince) * share;
  const own = row.overdueAt === null ? 0 : limitOver(row.measures, row.limitSeconds ?? 0, dayMs) + 1;
  return { dayMs, usedMs: Math.max(row.usedMs + running, own) };
}
