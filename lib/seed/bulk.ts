import { db, store } from "@/db/client";
import { teams, topics, users } from "@/db/schema";
import { isSettledCategory } from "@/lib/cases/status-categories";
import { statusesOf } from "@/lib/cases/statuses";
import { termsOf } from "@/lib/clocks/terms";
import { bulkCases } from "./bulk-cases";
import { bulkCustomers } from "./bulk-customers";
import { bulkHistory } from "./bulk-history";
import { bulkSales } from "./bulk-sales";
import type { World } from "./bulk-world";
import { foundDemo } from "./demo";
import { Inserts } from "./inserts";
import { seeded } from "./random";
import { sampleTopics } from "./sample-topics";
import { hireMany } from "./staff";

/** The bulk world stands still at this moment, so that it is the same one every time. */
export const bulkNow = new Date("2026-03-02T12:00:00Z");

const steps = [
  ["accounts and contacts", bulkCustomers],
  ["cases and scores", bulkCases],
  ["leads, opportunities, products", bulkSales],
  ["interactions", bulkHistory],
] as const;

/**
 * Fills an empty store with `accounts` accounts and, to each, one and a half contacts, two and a half cases, ten
 * interactions and some sales: 200,000 make the million records of SPEC.md 15. Written straight into the tables,
 * since a year of clicks would take a day; ledgers, history, links and search are what the verbs would have written.
 */
export async function seedBulk(accounts: number, say: (line: string) => void): Promise<void> {
  const dayOne = new Date(bulkNow.getTime() - 367 * 86_400_000);
  await foundDemo(dayOne);
  hireMany(40, dayOne);
  sampleTopics(dayOne);
  const { sqlite } = store();
  sqlite.pragma("synchronous = OFF");
  const added = triggerText("search_documents_added");
  sqlite.exec("drop trigger search_documents_added");
  const world = newWorld(accounts);
  for (const [what, work] of steps) {
    work(world);
    say(what);
  }
  sqlite.exec(finishing);
  sqlite.exec(added);
  say("search index and statistics");
  sqlite.pragma("synchronous = FULL");
  sqlite.pragma("wal_checkpoint(TRUNCATE)");
}

const finishing = `
  update records set last_interaction_at = (select max(at) from interaction_records where record_id = records.id);
  insert into records_search (records_search) values ('rebuild');
  pragma analysis_limit = 2000;
  analyze;`;

const triggerText = (name: string): string =>
  store().sqlite.prepare("select sql from sqlite_master where name = ?").pluck().get(name) as string;

function newWorld(accounts: number): World {
  const { sqlite } = store();
  let last = 0;
  return {
    random: seeded(accounts),
    accounts,
    inserts: new Inserts(sqlite),
    now: bulkNow.getTime(),
    ids: { next: () => ++last, peek: () => last + 1 },
    staff: idsOf(users),
    teams: idsOf(teams),
    topics: db()
      .select({ id: topics.id, points: topics.points })
      .from(topics)
      .all()
      .map((topic) => ({ ...topic, terms: termsOf(topic.id).resolution })),
    statuses: statuses(),
    customers: [],
  };
}

const idsOf = (table: typeof users | typeof teams) =>
  db()
    .select({ id: table.id })
    .from(table)
    .all()
    .map(({ id }) => id);

/** Settled ones first: most cases of a year are done with. */
const statuses = () =>
  statusesOf(null)
    .map(({ id, category }) => ({ id, category, settled: isSettledCategory(category) }))
    .sort((a, b) => Number(b.settled) - Number(a.settled));
