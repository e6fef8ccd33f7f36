import { asc, count, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { db, transact } from "@/db/client";
import { articleCategories, articles } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid, NotFound } from "@/lib/errors";
import { changesBetween, tellChange, tellCreation, tellRemoval } from "@/lib/events/admin-changes";
import { parseInput } from "@/lib/input";
import { categoryInput } from "./article-input";
import { isWriter, readable, requireReader } from "./reader";

export type ArticleCategory = { id: number; name: string; count: number };

/**
 * The categories by name, each with the number of articles in it that the viewer may read. Writers see empty ones
 * too. Throws NotFound for whoever does not read the wiki.
 */
export function articleCategoriesOf(viewer: Viewer): ArticleCategory[] {
  requireReader(viewer);
  return db()
    .select({ id: articleCategories.id, name: articleCategories.name, count: count(articles.id) })
    .from(articleCategories)
    .leftJoin(articles, sql`${articles.categoryId} = ${articleCategories.id} and ${readable(viewer)}`)
    .groupBy(articleCategories.id)
    .orderBy(asc(sql`${articleCategories.name} collate nocase`))
    .all()
    .filter((category) => category.count > 0 || isWriter(viewer));
}

/** Makes a category; gives its id. Throws NotFound without the right, Invalid for a name that is taken. */
export function createArticleCategory(
  viewer: Viewer,
  input: z.input<typeof categoryInput>,
  now: Date,
): number {
  requireAdmin(viewer, "wiki");
  const { name } = parseInput(categoryInput, input);
  return transact(() => {
    refuseTakenName(name, null);
    const { id } = db().insert(articleCategories).values({ name }).returning().get();
    tellCreation(viewer, about(id, name), { name }, now);
    return id;
  });
}

/** Gives a category another name. Throws NotFound without the right, Invalid for a name that is taken. */
export function renameArticleCategory(
  viewer: Viewer,
  id: number,
  input: z.input<typeof categoryInput>,
  now: Date,
): void {
  requireAdmin(viewer, "wiki");
  const { name } = parseInput(categoryInput, input);
  transact(() => {
    const before = categoryOf(id);
    refuseTakenName(name, id);
    db().update(articleCategories).set({ name, sample: false }).where(eq(articleCategories.id, id)).run();
    tellChange(viewer, about(id, name), changesBetween(before, { name }), now);
  });
}

/** Removes an empty category. Throws NotFound without the right, Invalid when it has articles or is the last. */
export function deleteArticleCategory(viewer: Viewer, id: number, now: Date): void {
  requireAdmin(viewer, "wiki");
  transact(() => {
    const { name } = categoryOf(id);
    const held = db().select().from(articles).where(eq(articles.categoryId, id)).limit(1).get();
    if (held) throw new Invalid({}, `“${name}” still has articles. Move them to another category first.`);
    const left = db().select().from(articleCategories).limit(2).all();
    if (left.length === 1) throw new Invalid({}, "Keep at least one category.");
    db().delete(articleCategories).where(eq(articleCategories.id, id)).run();
    tellRemoval(viewer, about(id, name), now);
  });
}

const about = (id: number, name: string) => ({ subject: "article_category" as const, id, name });

function categoryOf(id: number) {
  const category = db().select().from(articleCategories).where(eq(articleCategories.id, id)).get();
  if (!category) throw new NotFound("This category");
  return category;
}

function refuseTakenName(name: string, ownId: number | null): void {
  const taken = db()
    .select({ id: articleCategories.id })
    .from(articleCategories)
    .where(sql`lower(${articleCategories.name}) = lower(${name}) and ${articleCategories.id} is not ${ownId}`)
    .get();
  if (taken) throw new Invalid({ name: "Another category has this name." });
}
