import { eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { articleCategories, topics, users } from "@/db/schema";
import { excerpt, textOfHtml } from "@/lib/content/text";
import { Conflict, type FieldConflict } from "@/lib/errors";
import type { ArticleInput } from "./article-input";

/**
 * Throws Conflict with each field of which somebody saved another value in the meantime. Two people who want the
 * same are in no conflict.
 */
export function refuseStale(stands: ArticleInput, wanted: ArticleInput, changedById: number | null): void {
  const by = nameOf(changedById);
  const conflicts = fields.flatMap(({ field, label, read }): FieldConflict[] => {
    const [theirs, yours] = [read(stands), read(wanted)];
    return same(stands, wanted, field) ? [] : [{ field, label, theirs, yours, by }];
  });
  if (conflicts.length > 0) throw new Conflict(conflicts);
}

const same = (a: ArticleInput, b: ArticleInput, field: keyof ArticleInput) =>
  JSON.stringify(a[field]) === JSON.stringify(b[field]);

const fields: { field: keyof ArticleInput; label: string; read: (article: ArticleInput) => string }[] = [
  { field: "title", label: "Title", read: ({ title }) => title },
  { field: "html", label: "Text", read: ({ html }) => excerpt(textOfHtml(html), 200) },
  { field: "categoryId", label: "Category", read: ({ categoryId }) => categoryName(categoryId) },
  { field: "topicIds", label: "Topics", read: ({ topicIds }) => topicNames(topicIds) },
  { field: "published", label: "State", read: ({ published }) => (published ? "Published" : "Draft") },
];

const categoryName = (id: number): string =>
  db().select().from(articleCategories).where(eq(articleCategories.id, id)).get()?.name ?? "";

const topicNames = (ids: number[]): string =>
  db()
    .select({ name: topics.name })
    .from(topics)
    .where(inArray(topics.id, ids))
    .all()
    .map(({ name }) => name)
    .join(", ");

function nameOf(userId: number | null): string {
  const user = userId === null ? undefined : db().select().from(users).where(eq(users.id, userId)).get();
  return user ? `${user.firstName} ${user.lastName}` : "Rapport";
}
