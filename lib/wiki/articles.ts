import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { articleCategories, articles, articleTopics, topics, users } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { excerpt } from "@/lib/content/text";
import { NotFound } from "@/lib/errors";
import type { Article, ArticleLine } from "./article";
import { readable, requireReader } from "./reader";

/** The most articles that one list shows; who has more searches. */
export const listedAtMost = 200;

/** The articles that the viewer may read, by title; of one category when it is given. Throws NotFound. */
export function listArticles(viewer: Viewer, categoryId: number | null = null): ArticleLine[] {
  requireReader(viewer);
  const ofCategory = categoryId === null ? sql`1` : sql`${articles.categoryId} = ${categoryId}`;
  return rowsOf(sql`${readable(viewer)} and ${ofCategory}`, listedAtMost).map(toLine);
}

/** One article. Throws NotFound, for a draft too when the viewer does not write the wiki. */
export function readArticle(viewer: Viewer, id: number): Article {
  requireReader(viewer);
  const [row] = rowsOf(sql`${readable(viewer)} and ${articles.id} = ${id}`, 1);
  if (!row) throw new NotFound("This article");
  const { html, categoryId, version } = row;
  return { ...toLine(row), html, categoryId, version, topicIds: topicsOf(id).map((topic) => topic.id) };
}

type Row = Pick<Article, "id" | "title" | "category" | "html" | "categoryId" | "version" | "updatedAt"> & {
  text: string;
  publishedAt: number | null;
  firstName: string | null;
  lastName: string | null;
};

const rowsOf = (where: SQL, limit: number): Row[] =>
  db().all<Row>(sql`select ${articles.id} as id, ${articles.title} as title, ${articles.html} as html,
      ${articles.text} as text, ${articles.categoryId} as categoryId, ${articleCategories.name} as category,
      ${articles.publishedAt} as publishedAt, ${articles.updatedAt} as updatedAt, ${articles.version} as version,
      ${users.firstName} as firstName, ${users.lastName} as lastName
    from ${articles}
    join ${articleCategories} on ${articleCategories.id} = ${articles.categoryId}
    left join ${users} on ${users.id} = ${articles.updatedById}
    where ${where} order by ${articles.title} collate nocase, ${articles.id} limit ${limit}`);

const toLine = ({ id, title, category, text, publishedAt, updatedAt, ...by }: Row): ArticleLine => ({
  id,
  title,
  category,
  draft: publishedAt === null,
  topics: topicsOf(id).map(({ name }) => name),
  beginning: excerpt(text, 160),
  updatedAt,
  updatedBy: by.firstName === null ? null : `${by.firstName} ${by.lastName}`,
});

/** The SmartTopics of an article, by name. */
export const topicsOf = (articleId: number): { id: number; name: string }[] =>
  db().all(sql`select ${topics.id} as id, ${topics.name} as name from ${articleTopics}
    join ${topics} on ${topics.id} = ${articleTopics.topicId}
    where ${articleTopics.articleId} = ${articleId} order by ${topics.name} collate nocase`);
