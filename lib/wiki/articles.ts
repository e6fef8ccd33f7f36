import { eq, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { articleCategories, articles, articleTopics, topics, users } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { excerpt } from "@/lib/content/text";
import { NotFound } from "@/lib/errors";
import type { Article, ArticleLine } from "./article";
import { readable, requireReader } from "./reader";

/** The most articles that one list shows; who has more searches. */
const listedAtMost = 200;

/** The articles that the viewer may read, by title; of one category when it is given. Throws NotFound. */
export function listArticles(viewer: Viewer, categoryId: number | null = null): ArticleLine[] {
  requireReader(viewer);
  const ofCategory = categoryId === null ? sql`1` : sql`${articles.categoryId} = ${categoryId}`;
  return linesOf(sql`${readable(viewer)} and ${ofCategory}`, listedAtMost);
}

/** One article. Throws NotFound, for a draft too when the viewer does not write the wiki. */
export function readArticle(viewer: Viewer, id: number): Article {
  requireReader(viewer);
  const isIt = eq(articles.id, id);
  const [line] = linesOf(sql`${readable(viewer)} and ${isIt}`, 1);
  const row = line && db().select().from(articles).where(isIt).get();
  if (!row) throw new NotFound("This article");
  const { html, categoryId, version } = row;
  return { ...line!, html, categoryId, version, topicIds: topicsOf(id).map((topic) => topic.id) };
}

/** More than the beginning of an article is drawn of, once its lines are joined. */
const beginningAtMost = 500;

type Row = Omit<ArticleLine, "draft" | "topics"> & {
  publishedAt: number | null;
  /** JSON. */
  topics: string;
};

/** Of the text the beginning alone: one with pictures has megabytes. */
const linesOf = (where: SQL, limit: number): ArticleLine[] =>
  db()
    .all<Row>(sql`select ${articles.id} as id, ${articles.title} as title, ${articleCategories.name} as category,
      substr(${articles.text}, 1, ${beginningAtMost}) as beginning, ${articles.publishedAt} as publishedAt,
      ${articles.updatedAt} as updatedAt, ${users.firstName} || ' ' || ${users.lastName} as updatedBy,
      (select json_group_array(${topics.name} order by ${topics.name} collate nocase) from ${articleTopics}
        join ${topics} on ${topics.id} = ${articleTopics.topicId}
        where ${articleTopics.articleId} = ${articles.id}) as topics
    from ${articles}
    join ${articleCategories} on ${articleCategories.id} = ${articles.categoryId}
    left join ${users} on ${users.id} = ${articles.updatedById}
    where ${where} order by ${articles.title} collate nocase, ${articles.id} limit ${limit}`)
    .map(({ publishedAt, topics: names, ...line }) => ({
      ...{ ...line, beginning: excerpt(line.beginning, 160) },
      ...{ draft: publishedAt === null, topics: JSON.parse(names) },
    }));

/** The SmartTopics of an article, by name. */
export const topicsOf = (articleId: number): { id: number; name: string }[] =>
  db().all(sql`select ${topics.id} as id, ${topics.name} as name from ${articleTopics}
    join ${topics} on ${topics.id} = ${articleTopics.topicId}
    where ${articleTopics.articleId} = ${articleId} order by ${topics.name} collate nocase`);
