import { eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { caseStatuses, cases, topics } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { createArticleCategory } from "@/lib/wiki/categories";
import { createArticle } from "@/lib/wiki/change-article";
import { noteArticleUse } from "@/lib/wiki/use-article";
import { sampleArticles } from "./wiki-words";
import type { TopicName } from "./words";

/** How many resolved cases of a topic the sample says that its article helped with. */
const usesEach = 4;

/** Writes the sample business's wiki, by its founder on `day`, and has it used on cases that stand resolved. */
export function sampleWiki(author: Viewer, day: Date): void {
  const categories = new Map<string, number>();
  for (const { category, topics: names, ...article } of sampleArticles) {
    const categoryId = categories.get(category) ?? createArticleCategory(author, { name: category }, day);
    categories.set(category, categoryId);
    const topicIds = names.map(topicNamed);
    const id = createArticle(author, { ...article, categoryId, topicIds }, day);
    if (article.published) for (const topicId of topicIds) use(author, id, topicId, day);
  }
}

const topicNamed = (name: TopicName): number =>
  db().select({ id: topics.id }).from(topics).where(eq(topics.name, name)).get()!.id;

function use(author: Viewer, articleId: number, topicId: number, day: Date): void {
  const settled = db()
    .select({ id: cases.id, topicId: cases.topicId })
    .from(cases)
    .innerJoin(caseStatuses, eq(caseStatuses.id, cases.statusId))
    .where(inArray(caseStatuses.category, ["resolved", "closed"]))
    .all();
  for (const { id } of settled.filter((each) => each.topicId === topicId).slice(0, usesEach))
    noteArticleUse(author, articleId, id, day);
}
