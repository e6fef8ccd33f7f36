import { type SQL, sql } from "drizzle-orm";
import { prepared } from "@/db/prepared";
import { caseClocks } from "@/db/schema";
import { touched } from "@/lib/records/versions";
import type { Clock, ClockRow } from "./clock";

const of = (name: string) => sql.placeholder(name);

const instants = ["startedAt", "runningSince", "dueAt", "warnAt", "overdueAt", "stoppedAt"] as const;

type Raw = { [K in keyof ClockRow]: ClockRow[K] extends Date | null ? number | null : ClockRow[K] };

const columns: SQL = sql`id, case_id as caseId, measures, round, topic_id as topicId, limit_seconds as limitSeconds,
  penalty, started_at as startedAt, running_since as runningSince, used_ms as usedMs, due_at as dueAt, warn_at as warnAt,
  overdue_at as overdueAt, stopped_at as stoppedAt`;

/** Every clock that a case has or had, in the order of their making. */
export const clockRows = (caseId: number): ClockRow[] => ofCase.all<Raw>({ caseId }).map(toRow);

const ofCase = prepared(
  sql`select ${columns} from ${caseClocks} where case_id = ${of("caseId")} order by id`,
);

function toRow(raw: Raw): ClockRow {
  const dates = instants.map((key) => [key, raw[key] === null ? null : new Date(raw[key] as number)]);
  return { ...raw, ...Object.fromEntries(dates) } as ClockRow;
}

function bound(clock: Clock) {
  const dates = instants.map((key): [string, number | null] => [key, clock[key]?.getTime() ?? null]);
  const { measures, topicId, limitSeconds, penalty, usedMs } = clock;
  return { measures, topicId, limitSeconds, penalty, usedMs, ...Object.fromEntries(dates) };
}

/** Writes a new clock of a case. Gives its row. */
export function addClock(caseId: number, round: number, clock: Clock): ClockRow {
  const id = add.run({ caseId, round, ...bound(clock) });
  return { id, caseId, round, ...clock };
}

const add =
  prepared(sql`insert into ${caseClocks} (case_id, round, measures, topic_id, limit_seconds, penalty, used_ms,
    started_at, running_since, due_at, warn_at, overdue_at, stopped_at)
  values (${of("caseId")}, ${of("round")}, ${of("measures")}, ${of("topicId")}, ${of("limitSeconds")}, ${of("penalty")},
    ${of("usedMs")}, ${of("startedAt")}, ${of("runningSince")}, ${of("dueAt")}, ${of("warnAt")}, ${of("overdueAt")},
    ${of("stoppedAt")})`);

/** Writes what became of a clock. */
export const setClock = (id: number, clock: Clock): void => void set.run({ id, ...bound(clock) });

const set = prepared(sql`update ${caseClocks} set measures = ${of("measures")}, topic_id = ${of("topicId")},
    limit_seconds = ${of("limitSeconds")}, penalty = ${of("penalty")}, used_ms = ${of("usedMs")},
    started_at = ${of("startedAt")}, running_since = ${of("runningSince")}, due_at = ${of("dueAt")},
    warn_at = ${of("warnAt")}, overdue_at = ${of("overdueAt")}, stopped_at = ${of("stoppedAt")}
  where id = ${of("id")}`);

/** Removes a clock that measured nothing. */
export const dropClock = (id: number): void => void drop.run({ id });

const drop = prepared(sql`delete from ${caseClocks} where id = ${of("id")}`);

/** Brings the case's due date to what its running clocks say: the first at which one runs out, or ran out. */
export function keepDue(caseId: number): void {
  if (due.get<{ changed: number }>({ caseId })?.changed !== 1) return;
  setDue.run({ caseId });
  touched("case");
}

/** The case's due date by its clocks. */
export const dueByClocks: SQL = sql`(select min(due_at) from case_clocks
  where case_clocks.case_id = cases.id and case_clocks.stopped_at is null)`;

const due = prepared(
  sql`select due_at is not ${dueByClocks} as changed from cases where id = ${of("caseId")}`,
);

const setDue = prepared(sql`update cases set due_at = ${dueByClocks} where id = ${of("caseId")}`);
