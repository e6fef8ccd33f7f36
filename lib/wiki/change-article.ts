import { eq, inArray } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { articleCategories, articles, articleTopics, topics } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { excerpt, textOfHtml } from "@/lib/content/text";
import { Invalid, NotFound } from "@/lib/errors";
import { changesBetween, tellChange, tellCreation, tellRemoval } from "@/lib/events/admin-changes";
import { parseInput } from "@/lib/input";
import { type ArticleChange, type ArticleInput, articleChange, articleInput } from "./article-input";
import { topicsOf } from "./articles";
import { refuseStale } from "./stale";

/**
 * Writes an article, published or as a draft; gives its id. Throws NotFound without the right to write the wiki,
 * Invalid with a sentence for each field: a category or topic that is not there, an empty text to be published.
 */
export function createArticle(viewer: Viewer, input: ArticleInput, now: Date): number {
  requireAdmin(viewer, "wiki");
  const article = parseInput(articleInput, input);
  return transact(() => {
    refuseMisfits(article);
    const { topicIds, published, ...columns } = article;
    const { id } = db()
      .insert(articles)
      .values({
        ...columns,
        ...{ text: textOfHtml(columns.html), publishedAt: published ? now : null },
        ...{ createdAt: now, createdById: viewer.userId, updatedAt: now, updatedById: viewer.userId },
      })
      .returning({ id: articles.id })
      .get();
    setTopics(id, topicIds);
    tellCreation(viewer, about(id, article.title), told(article), now);
    return id;
  });
}

/**
 * Changes an article, publishes it or makes it a draft again; gives its version from then on. Throws like
 * `createArticle`; Conflict with what stands when somebody changed it after `version`.
 */
export function changeArticle(viewer: Viewer, id: number, input: ArticleChange, now: Date): number {
  requireAdmin(viewer, "wiki");
  const { version, ...article } = parseInput(articleChange, input);
  return transact(() => {
    const stands = readStanding(id);
    const before = inputOf(stands);
    if (stands.version !== version) refuseStale(before, article, stands.updatedById);
    refuseMisfits(article);
    if (changesBetween(before, article).length === 0) return stands.version;
    const { topicIds, published, ...columns } = article;
    db()
      .update(articles)
      .set({
        ...columns,
        ...{ text: textOfHtml(columns.html), publishedAt: published ? (stands.publishedAt ?? now) : null },
        ...{ updatedAt: now, updatedById: viewer.userId, version: stands.version + 1, sample: false },
      })
      .where(eq(articles.id, id))
      .run();
    setTopics(id, topicIds);
    tellChange(viewer, about(id, article.title), changesBetween(told(before), told(article)), now);
    return stands.version + 1;
  });
}

/** Removes an article for good. Throws NotFound, without the right to write the wiki too. */
export function deleteArticle(viewer: Viewer, id: number, now: Date): void {
  requireAdmin(viewer, "wiki");
  transact(() => {
    const { title } = readStanding(id);
    db().delete(articles).where(eq(articles.id, id)).run();
    tellRemoval(viewer, about(id, title), now);
  });
}

const about = (id: number, name: string) => ({ subject: "article" as const, id, name });

type Standing = typeof articles.$inferSelect;

function readStanding(id: number): Standing {
  const article = db().select().from(articles).where(eq(articles.id, id)).get();
  if (!article) throw new NotFound("This article");
  return article;
}

const inputOf = ({ id, title, html, categoryId, publishedAt }: Standing): ArticleInput => ({
  ...{ title, html, categoryId, published: publishedAt !== null },
  topicIds: topicsOf(id)
    .map((topic) => topic.id)
    .sort((a, b) => a - b),
});

/** What the history keeps: of the text, how it begins and how long it is. */
const told = ({ html, ...rest }: ArticleInput) => {
  const text = textOfHtml(html);
  return { ...rest, text: excerpt(text, 300), characters: text.length };
};

function refuseMisfits({ categoryId, topicIds }: ArticleInput): void {
  const category = db().select().from(articleCategories).where(eq(articleCategories.id, categoryId)).get();
  if (!category) throw new Invalid({ categoryId: "Choose a category." });
  const known = db().select({ id: topics.id }).from(topics).where(inArray(topics.id, topicIds)).all();
  if (known.length !== topicIds.length)
    throw new Invalid({ topicIds: "One of these topics is no longer there." });
}

function setTopics(articleId: number, topicIds: number[]): void {
  db().delete(articleTopics).where(eq(articleTopics.articleId, articleId)).run();
  if (topicIds.length > 0)
    db()
      .insert(articleTopics)
      .values(topicIds.map((topicId) => ({ articleId, topicId })))
      .run();
}
