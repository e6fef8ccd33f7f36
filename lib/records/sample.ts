import { setImmediate } from "node:timers/promises";
import { eq, sql } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { articles, interactions, macros, predefinedTexts, records } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { tellRemoval } from "@/lib/events/admin-changes";
import { numbersAfterSample } from "@/lib/quotes/number";
import { deleteRecord, purgeRecord } from "./bin";

const slice = 20;

/** What else came with it. Whatever people changed of these has lost the mark, and is theirs. */
const kept = [macros, predefinedTexts, articles];

/** Whether something of the sample business is still there. */
export const hasSampleData = (): boolean => [records, interactions, ...kept].some(hasSample);

const hasSample = (table: typeof records | typeof interactions | (typeof kept)[number]): boolean =>
  db().select({ id: table.id }).from(table).where(eq(table.sample, true)).limit(1).get() !== undefined;

/**
 * Erases the sample business for good: its records with what hangs on them alone, its interactions, and what nobody
 * changed of its wiki, macros, predefined texts and questions for leads. What people made stays, and loses only its
 * links to it. Quotes begin at the first number again where all were the sample's. In slices, other requests in
 * between. Throws NotFound without the right to Account Info.
 */
export async function removeSampleData(viewer: Viewer, now: Date): Promise<void> {
  requireAdmin(viewer, "accountInfo");
  if (!hasSampleData()) return;
  const renumber = numbersAfterSample();
  while (removeSlice(viewer, now)) await setImmediate();
  transact(() => {
    renumber();
    tellRemoval(viewer, { subject: "company", id: 1, name: "Sample data" }, now);
  });
}

/**
 * Deleted as by hand first, so that a sample case gives back the points that it had on an account which people
 * made; then erased. Gives false when nothing was left.
 */
function removeSlice(viewer: Viewer, now: Date): boolean {
  const everything = { ...viewer, superAdmin: true };
  return transact(() => {
    const found = db()
      .select()
      .from(records)
      .where(eq(records.sample, true))
      .orderBy(records.id)
      .limit(slice)
      .all();
    const touched = found.flatMap(({ id }) => keptBeside(id));
    for (const { id, type, deletedAt } of found) {
      if (!deletedAt) deleteRecord(everything, type, id, now);
      purgeRecord(everything, id, now);
    }
    if (found.length === 0) {
      touched.push(...removeInteractions());
      removeKept();
    }
    for (const id of new Set(touched)) redate(id);
    return found.length > 0;
  });
}

/** Records that people made and whose history shows what was written on this one. */
const keptBeside = (id: number): number[] =>
  db()
    .all<{ id: number }>(sql`select distinct interaction_records.record_id as id from interactions
      join interaction_records on interaction_id = interactions.id
      join records on records.id = interaction_records.record_id
      where interactions.record_id = ${id} and records.sample = 0`)
    .map((row) => row.id);

/** The sample interactions on records that people made. Gives those records. */
function removeInteractions(): number[] {
  const shown = db().all<{ id: number }>(sql`select distinct interaction_records.record_id as id
    from interactions join interaction_records on interaction_id = interactions.id
    where interactions.sample = 1`);
  db().run(sql`delete from interactions where sample = 1`);
  return shown.map((row) => row.id);
}

function removeKept(): void {
  for (const table of kept) db().delete(table).where(eq(table.sample, true)).run();
  removeCategories();
  removeQuestions();
}

/** The sample's questions for leads that no lead of people's has answered. */
const removeQuestions = (): void =>
  void db().run(sql`delete from lead_questions
    where sample = 1 and id not in (select question_id from lead_answers)`);

/** The sample's categories of articles that hold none of people's; where there are no others, the first one stays. */
const removeCategories = (): void =>
  void db().run(sql`delete from article_categories
    where sample = 1 and id not in (select category_id from articles)
      and id <> (select id from article_categories order by sample, id limit 1)`);

/** The date of the last interaction that is left. */
const redate = (id: number): void =>
  void db().run(sql`update records set last_interaction_at =
    (select max(at) from interaction_records where record_id = ${id}) where id = ${id}`);
