import { asc, count, eq, sql } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { topicCategories, topics } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid, NotFound } from "@/lib/errors";
import { appendEvent } from "@/lib/events/append";
import { parseInput } from "@/lib/input";
import { countRows } from "./count-rows";
import { requireTopics } from "./right";
import { categoryInput } from "./topic-input";

export type TopicCategory = { id: number; name: string; topicCount: number };

/** Every category with the number of topics in it, by name. Needs the right to SmartTopics. */
export function topicCategoriesOf(viewer: Viewer): TopicCategory[] {
  requireTopics(viewer);
  return db()
    .select({ id: topicCategories.id, name: topicCategories.name, topicCount: count(topics.id) })
    .from(topicCategories)
    .leftJoin(topics, eq(topics.categoryId, topicCategories.id))
    .groupBy(topicCategories.id)
    .orderBy(asc(sql`${topicCategories.name} collate nocase`))
    .all();
}

/** Makes a category; gives its id. Throws NotFound without the right, Invalid for a name that is taken. */
export function createCategory(viewer: Viewer, input: unknown, now: Date): number {
  requireTopics(viewer);
  const { name } = parseInput(categoryInput, input);
  return transact(() => {
    refuseTakenName(name, null);
    const { id } = db().insert(topicCategories).values({ name }).returning().get();
    appendEvent(viewer, about(id), { kind: "admin.created", name, values: { name } }, now);
    return id;
  });
}

/** Gives a category another name. Throws NotFound without the right, Invalid for a name that is taken. */
export function renameCategory(viewer: Viewer, id: number, input: unknown, now: Date): void {
  requireTopics(viewer);
  const { name } = parseInput(categoryInput, input);
  transact(() => {
    const before = categoryOf(id);
    refuseTakenName(name, id);
    if (before.name === name) return;
    db().update(topicCategories).set({ name }).where(eq(topicCategories.id, id)).run();
    const changes = [{ field: "name", from: before.name, to: name }];
    appendEvent(viewer, about(id), { kind: "admin.changed", name, changes }, now);
  });
}

/** Removes an empty category. Throws NotFound without the right, Invalid when it has topics or is the last. */
export function deleteCategory(viewer: Viewer, id: number, now: Date): void {
  requireTopics(viewer);
  transact(() => {
    const { name } = categoryOf(id);
    if (countRows(topics, eq(topics.categoryId, id)) > 0)
      throw new Invalid({}, `“${name}” still has topics. Move them to another category first.`);
    if (countRows(topicCategories) === 1) throw new Invalid({}, "Keep at least one category.");
    db().delete(topicCategories).where(eq(topicCategories.id, id)).run();
    appendEvent(viewer, about(id), { kind: "admin.removed", name }, now);
  });
}

const about = (id: number) => ({ subject: "topic_category" as const, id });

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
