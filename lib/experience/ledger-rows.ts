import { eq, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { prepared } from "@/db/prepared";
import { accounts, scoreEvents } from "@/db/schema";
import { touched } from "@/lib/records/versions";

export type ScoreEvent = typeof scoreEvents.$inferSelect;

/** A row as it is to be written, with the account's score right after it. Instants are milliseconds since 1970. */
export type NewRow = Omit<ScoreEvent, "id" | "at"> & { at: number };

/** Writes one row of the ledger and nothing else. Gives its id. For the writers of the ledger alone. */
export const addRow = (row: NewRow): number => add.run(row);

const of = (column: keyof NewRow) => sql.placeholder(column);

const add = prepared(sql`insert into ${scoreEvents} (account_id, kind, points, case_id, topic_id, reason,
    reverses_id, clock_id, operation_id, original_id, min, max, score_after, at, actor_id)
  values (${of("accountId")}, ${of("kind")}, ${of("points")}, ${of("caseId")}, ${of("topicId")}, ${of("reason")},
    ${of("reversesId")}, ${of("clockId")}, ${of("operationId")}, ${of("originalId")}, ${of("min")}, ${of("max")},
    ${of("scoreAfter")}, ${of("at")}, ${of("actorId")})`);

/** Writes the account's copy of its score, which goes with every write of its ledger. */
export function keepScore(accountId: number, score: number): void {
  db().update(accounts).set({ score }).where(eq(accounts.id, accountId)).run();
  touched("account");
}

/**
 * That a row of the ledger counts: it does not lie before its account's last opening balance, which replaced all that
 * was written before it.
 */
export const countsNow: SQL = sql`not exists (select 1 from ${scoreEvents} as later
  where later.account_id = ${scoreEvents.accountId} and later.kind = 'opening_balance'
    and later.id > ${scoreEvents.id})`;

/** The id of an account's last opening balance: what counts of its ledger begins there. */
export const lastOpening = (accountId: number | SQL): SQL =>
  sql`(select max(opening.id) from ${scoreEvents} as opening
    where opening.account_id = ${accountId} and opening.kind = 'opening_balance')`;

/** The row of which this one is a repetition, for good; a row that is none is its own. */
export const originOf = ({ id, originalId }: Pick<ScoreEvent, "id" | "originalId">): number =>
  originalId ?? id;
