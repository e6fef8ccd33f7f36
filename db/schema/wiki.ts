import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant, sample } from "./columns";
import { topics } from "./customers";
import { users } from "./people";
import { records } from "./records";

export const articleCategories = sqliteTable("article_categories", {
  id: integer().primaryKey({ autoIncrement: true }),
  name: text().notNull().unique(),
  sample: sample(),
});

/** What the staff knows, written down; `articles_search` (FTS5) follows it by trigger. */
export const articles = sqliteTable(
  "articles",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    title: text().notNull(),
    /** Sanitised. */
    html: text().notNull(),
    /** The same without markup. */
    text: text().notNull(),
    categoryId: integer()
      .notNull()
      .references(() => articleCategories.id),
    /** Null while it is a draft, which only its writers see. */
    publishedAt: instant(),
    createdAt: instant().notNull(),
    createdById: integer().references(() => users.id),
    updatedAt: instant().notNull(),
    updatedById: integer().references(() => users.id),
    version: integer().notNull().default(1),
    sample: sample(),
  },
  (t) => [index("articles_by_category").on(t.categoryId, t.id)],
);

/** The topics whose cases suggest the article. */
export const articleTopics = sqliteTable(
  "article_topics",
  {
    articleId: integer()
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    topicId: integer()
      .notNull()
      .references(() => topics.id),
  },
  (t) => [
    primaryKey({ columns: [t.articleId, t.topicId] }),
    index("article_topics_by_topic").on(t.topicId, t.articleId),
  ],
);

/** That an article was inserted on a case; those used most come first. */
export const articleUses = sqliteTable(
  "article_uses",
  {
    articleId: integer()
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    recordId: integer()
      .notNull()
      .references(() => records.id, { onDelete: "cascade" }),
    usedAt: instant().notNull(),
    userId: integer().references(() => users.id),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.recordId] }), index("article_uses_by_record").on(t.recordId)],
);
