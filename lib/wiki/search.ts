import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { articleCategories, articles } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import type { ArticleHit, Piece } from "./article";
import { readable, requireReader } from "./reader";
import { beginningWith, wordsOf } from "./words";

/** Marks around a hit: control characters, which `wordsOf` never asks for. */
const [start, end] = ["\u0002", "\u0003"];

/** How much more a word of the title says than one of the text. */
const titleWeight = 8;

type Row = { id: number; title: string; category: string; publishedAt: number | null; snippet: string };

/**
 * The articles that hold every word of `text`, each at the beginning of a word, the best first: those that have it in
 * their title, and often. Whatever signs are typed, they only part words. Throws NotFound for whoever does not read
 * the wiki.
 */
export function searchArticles(viewer: Viewer, text: string, limit = 30): ArticleHit[] {
  requireReader(viewer);
  const words = wordsOf(text).slice(0, 12);
  if (words.length === 0) return [];
  const match = words.map(beginningWith).join(" AND ");
  return db()
    .all<Row>(
      sql`select ${articles.id} as id, ${articleCategories.name} as category, ${articles.publishedAt} as publishedAt,
        highlight(articles_search, 0, ${start}, ${end}) as title,
        snippet(articles_search, 1, ${start}, ${end}, '…', 28) as snippet
      from articles_search
      join ${articles} on ${articles.id} = articles_search.rowid
      join ${articleCategories} on ${articleCategories.id} = ${articles.categoryId}
      where articles_search match ${match} and ${readable(viewer)}
      order by bm25(articles_search, ${titleWeight}, 1.0), ${articles.id} limit ${limit}`,
    )
    .map(({ id, title, category, publishedAt, snippet }) => ({
      ...{ id, category, draft: publishedAt === null },
      ...{ title: piecesOf(title), snippet: piecesOf(snippet) },
    }));
}

const piecesOf = (marked: string): Piece[] =>
  marked
    .split(start)
    .flatMap((part, at): Piece[] => {
      const [found = "", ...rest] = at === 0 ? ["", part] : part.split(end);
      return [
        { text: found, hit: true },
        { text: rest.join(""), hit: false },
      ];
    })
    .filter(({ text }) => text !== "");
