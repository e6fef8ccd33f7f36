import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { verifyChain } from "@/lib/events/verify";
import { replayAll } from "@/lib/experience/replay";
import { checkClocks } from "./check-clocks";
import { checkFiles } from "./check-files";
import { checkKeptValues } from "./check-kept-values";
import { checkLeadScores } from "./check-lead-scores";
import { checkLinePlaces } from "./check-line-places";
import { checkMatchKeys } from "./check-match-keys";
import { checkQuotedAmounts } from "./check-quoted-amounts";
import { checkSearch } from "./check-search";
import { checkStages } from "./check-stages";
import { checkStatuses } from "./check-statuses";

/**
 * Proves the whole database, in slices: the file itself, every reference, the chain of the history, every score against
 * its ledger, every due date against its clocks, every case's status against what its department offers, every deal's
 * stage against those it has been in, its Quoted Amount against its quotes and the places of its products against each
 * other, every open lead's score against its answers, every search document against its record and the index against
 * the documents, what duplicates and lists find records by, and every attached file against its hash. Yields a sentence
 * for each thing that differs.
 */
export function* checkData(): Generator<string> {
  yield* checkFile();
  yield* checkReferences();
  for (const fault of verifyChain()) yield `History: ${fault.problem}`;
  for (const { accountId, problem } of replayAll())
    yield `Experience ledger of account ${accountId}: ${problem}`;
  yield* checkClocks();
  yield* checkStatuses();
  yield* checkStages();
  yield* checkQuotedAmounts();
  yield* checkLinePlaces();
  yield* checkLeadScores();
  yield* checkSearch();
  yield* checkKeptValues();
  yield* checkFiles();
  yield* checkMatchKeys();
}

/** SQLite's own look at pages and indexes, the inside of the search index among them. */
function* checkFile(): Generator<string> {
  for (const { integrity_check: line } of db().all<{ integrity_check: string }>(sql`pragma integrity_check`))
    if (line !== "ok") yield `Database file: ${line}`;
}

type Dangling = { table: string; rowid: number; parent: string };

function* checkReferences(): Generator<string> {
  for (const { table, rowid, parent } of db().all<Dangling>(sql`pragma foreign_key_check`))
    yield `References: row ${rowid} of ${table} points at a row of ${parent} that is not there.`;
}
