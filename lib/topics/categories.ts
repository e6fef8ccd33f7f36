import { asc, count, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { db, transact } from "@/db/client";
import { topicCategories, topics } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid, NotFound } from "@/lib/errors";
import { changesBetween, tellChange, tellCreation, tellRemoval } from "@/lib/events/admin-changes";
import { parseInput } from "@/lib/input";
import { countRows } from "./count-rows";
import { categoryInput } from "./topic-input";

export type TopicCategory = { id: number; name: string; count: number };

/** Every category with the number of topics in it, by name. Needs the right to SmartTopics. */
export function topicCategoriesOf(viewer: Viewer): TopicCategory[] {
  requireAdmin(viewer, "topics");
  return db()
    .select({ id: topicCategories.id, name: topicCategories.name, count: count(topics.id) })
    .from(topicCategories)
    .leftJoin(topics, eq(topics.categoryId, topicCategories.id))
    .groupBy(topicCategories.id)
    .orderBy(asc(sql`${topicCategories.name} collate nocase`))
    .all();
}

/** Makes a category; gives its id. Throws NotFound without the right, Invalid for a name that is taken. */
export function createCategory(viewer: Viewer, input: z.input<typeof categoryInput>, now: Date): number {
  requireAdmin(viewer, "topics");
  const { name } = parseInput(categoryInput, input);
  return transact(() => {
    refuseTakenName(name, null);
    const { id } = db().insert(topicCategories).values({ name }).returning().get();
    tellCreation(viewer, about(id, name), { name }, now);
    return id;
  });
}

/** Gives a category another name. Throws NotFound without the right, Invalid for a name that is taken. */
export function renameCategory(
  viewer: Viewer,
  id: number,
  input: z.input<typeof categoryInput>,
  now: Date,
): void {
  requireAdmin(viewer, "topics");
  const { name } = parseInput(categoryInput, input);
  transact(() => {
    const before = categoryOf(id);
    refuseTakenName(name, id);
    db().update(topicCategories).set({ name }).where(eq(topicCategories.id, id)).run();
    tellChange(viewer, about(id, name), changesBetween(before, { name }), now);
  });
}

/** Removes an empty category. Throws NotFound without the right, Invalid when it has topics or is the last. */
export function deleteCategory(viewer: Viewer, id: number, now: Date): void {
  requireAdmin(viewer, "topics");
  transact(() => {
    const { name } = categoryOf(id);
    if (countRows(topics, eq(topics.categoryId, id)) > 0)
      throw new Invalid({}, `“${name}” still has topics. Move them to another category first.`);
    if (countRows(topicCategories) === 1) throw new Invalid({}, "Keep at least one category.");
    db().delete(topicCategories).where(eq(topicCategories.id, id)).run();
    tellRemoval(viewer, about(id, name), now);
  });
}

const about = (id: number, name: string) => ({ subject: "topic_category" as const, id, name });

function categoryOf(id: number) {
  const category = db().select().from(topicCategories).where(eq(topicCategories.id, id)).get();
  if (!category) throw new NotFound("This category");
  return category;
}

function refuseTakenName(name: string, ownId: number | null): void {
  const taken = db()
    .select({ id: topicCategories.id })
    .from(topicCategories)
    .where(sql`lower(${topicCategories.name}) = lower(${name}) and ${topicCategories.id} is not ${ownId}`)
    .get();
  if (taken) throw new Invalid({ name: "Another category has this name." });
}
