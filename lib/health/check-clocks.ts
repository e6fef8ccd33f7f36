import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { caseClocks, scoreEvents } from "@/db/schema";
import { dueByClocks } from "@/lib/clocks/rows";

const slice = 500;

/**
 * Yields a sentence for every case that is not due when its clocks say, and for every clock whose penalty stands more
 * than once in the ledger, or stands there although it did not run out. That it stands once is for the rules of the
 * moment to say: a topic may cost nothing.
 */
export function* checkClocks(): Generator<string> {
  for (let last = 0; ; ) {
    const rows = db().all<{ id: number; agrees: number }>(sql`select id, due_at is ${dueByClocks} as agrees
      from cases where id > ${last} order by id limit ${slice}`);
    for (const { id } of rows.filter(({ agrees }) => !agrees))
      yield `Clocks: case ${id} is not due when its clocks say.`;
    if (rows.length === 0) break;
    last = rows.at(-1)!.id;
  }
  for (const { id, n } of db().all<{ id: number; n: number }>(twice))
    yield `Clocks: what clock ${id} cost stands ${n} times in the ledger.`;
  for (const { id } of db().all<{ id: number }>(unfounded))
    yield `Clocks: score event ${id} is of a clock that did not run out then.`;
}

/** What an opening balance that came later replaced does not stand either. */
const standing = sql`${scoreEvents} as charge where charge.clock_id is not null and charge.reverses_id is null
  and not exists (select 1 from ${scoreEvents} as reversal where reversal.reverses_id = charge.id)
  and not exists (select 1 from ${scoreEvents} as opening where opening.account_id = charge.account_id
    and opening.kind = 'opening_balance' and opening.id > charge.id)`;

const twice = sql`select clock_id as id, count(*) as n from ${standing} group by clock_id having n > 1`;

/**
 * A clock goes with its case when that is erased, and the ledger stays. Where history was scored anew a clock may be
 * over a limit that it never had.
 */
const unfounded = sql`select charge.id from ${standing} and exists
  (select 1 from ${caseClocks} as clock where clock.id = charge.clock_id and clock.overdue_at is null)
  and charge.clock_id not in (select clock_id from ${scoreEvents}
    where clock_id is not null and operation_id is not null)`;
