import { sql } from "drizzle-orm";
import { transact } from "@/db/client";
import { prepared } from "@/db/prepared";
import { caseClocks, cases, topics } from "@/db/schema";
import { system } from "@/lib/access/viewer";
import { appendEvent } from "@/lib/events/append";
import { recordScore } from "@/lib/experience/ledger";
import type { Stored } from "@/lib/records/record";
import type { Measures } from "./clock";

/** A clock that ran out and was not charged, or of which people are to be warned. Instants are milliseconds. */
type Pending = {
  id: number;
  caseId: number;
  measures: Measures;
  topicId: number;
  topic: string;
  penalty: number;
  free: number;
  accountId: number | null;
  dueAt: number;
};

const of = (name: string) => sql.placeholder(name);

/**
 * Charges the clocks that have run out by `now`, the one that ran out first first, each in a transaction of its own:
 * the ledger and the history get one entry, at the instant at which it ran out, however late that is noticed. Then
 * tells of those that soon will. At most `most` of them; gives how many there were.
 */
export function runOut(now: Date, most = Number.MAX_SAFE_INTEGER): number {
  const bounds = { now: now.getTime(), most };
  const out = ranOut.all<Pending>(bounds);
  for (const clock of out) transact(() => charge(clock, clock.accountId, now));
  const soon = dueSoon.all<Pending>({ ...bounds, most: most - out.length });
  for (const clock of soon) transact(() => warn(clock, now));
  return out.length + soon.length;
}

/**
 * Charges what ran out before a case was just written, on the case and on others of its accounts, so that the ledger
 * has it before what follows from the write. What the case itself owes is its former account's.
 */
export function runOutBefore(before: Stored | null, after: Stored | null, now: Date): void {
  const accountOf = (record: Stored | null) =>
    (record?.values.accountId as number | null | undefined) ?? null;
  const about = { caseId: before?.id ?? null, was: accountOf(before), is: accountOf(after) };
  for (const clock of ranOutNear.all<Pending>({ ...about, now: now.getTime() }))
    charge(clock, clock.caseId === before?.id ? about.was : clock.accountId, now);
}

/** The next instant at which a clock runs out or people are to be warned; null where none does. */
export function nextInstant(): Date | null {
  const at = next.get<{ at: number | null }>({})?.at ?? null;
  return at === null ? null : new Date(at);
}

function charge(clock: Pending, accountId: number | null, now: Date): void {
  if (chargedOnce.get({ id: clock.id }) === undefined) return;
  const at = new Date(clock.dueAt);
  const { caseId, measures, topic, topicId } = clock;
  appendEvent(system, { subject: "record", id: caseId }, { kind: "clock.overdue", ...told(clock) }, now);
  if (accountId === null || clock.penalty === 0 || clock.free) return;
  const kind = measures === "resolution" ? ("resolution_overdue" as const) : ("response_overdue" as const);
  const points = 0 - clock.penalty;
  recordScore(
    system,
    { accountId, kind, points, caseId, topicId, topicName: topic, clockId: clock.id, at },
    now,
  );
}

function warn(clock: Pending, now: Date): void {
  toldOnce.run({ id: clock.id });
  const about = { subject: "record" as const, id: clock.caseId };
  appendEvent(system, about, { kind: "clock.due_soon", ...told(clock) }, now);
}

const told = ({ id, measures, topic, dueAt }: Pending) => ({ clockId: id, measures, topic, dueAt });

const pending = sql`select ${caseClocks}.id, ${caseClocks}.case_id as caseId, measures, ${caseClocks}.topic_id as topicId,
    ${topics}.name as topic, penalty, ${topics}.overage_disabled as free, account_id as accountId,
    ${caseClocks}.due_at as dueAt
  from ${caseClocks} join ${cases} on ${cases}.id = ${caseClocks}.case_id
    join ${topics} on ${topics}.id = ${caseClocks}.topic_id`;

const isOut = sql`overdue_at is null and ${caseClocks}.due_at is not null and ${caseClocks}.due_at <= ${of("now")}`;

const ranOut = prepared(
  sql`${pending} where ${isOut} order by ${caseClocks}.due_at, ${caseClocks}.id limit ${of("most")}`,
);

const ranOutNear = prepared(sql`${pending} where ${isOut}
    and (case_id = ${of("caseId")} or account_id in (${of("was")}, ${of("is")}))
  order by ${caseClocks}.due_at, ${caseClocks}.id`);

const dueSoon = prepared(sql`${pending} where warn_at is not null and warn_at <= ${of("now")}
  order by warn_at, ${caseClocks}.id limit ${of("most")}`);

const next = prepared(sql`select min(at) as at from (
  select min(due_at) as at from ${caseClocks} where overdue_at is null and due_at is not null
  union all select min(warn_at) from ${caseClocks} where warn_at is not null)`);

const chargedOnce = prepared(sql`update ${caseClocks} set overdue_at = due_at, warn_at = null
  where id = ${of("id")} and overdue_at is null returning id`);

const toldOnce = prepared(sql`update ${caseClocks} set warn_at = null where id = ${of("id")}`);
