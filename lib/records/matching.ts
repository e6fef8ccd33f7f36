import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { records, searchDocuments } from "@/db/schema";

/** From this many hits on, walking the list's order and reading each document is quicker than gathering all hits. */
const common = 3000;

/** What quick search asks for: words in any order, each anywhere in a name, key or text; digits find phone numbers. */
export function matching(type: string, q: string): SQL | undefined {
  const terms = termsOf(q);
  if (terms.length === 0) return undefined;
  const long = terms.filter((term) => term.length >= 3);
  const short = terms.filter((term) => term.length < 3).map(nameBegins);
  if (long.length === 0) return sql.join(short, sql` and `);
  const phrase = matchOf(type, long);
  const hits = isCommon(phrase)
    ? byDocument(long)
    : sql`${records.id} in (select rowid from records_search where records_search match ${phrase})`;
  return sql.join([hits, ...short], sql` and `);
}

/** `(800) 285-7995` is one term of digits, without the zeros that are dialled first; anything else is split at spaces. */
export function termsOf(q: string): string[] {
  const digits = q.replace(/\D/g, "").replace(/^0+/, "");
  if (digits.length >= 4 && /^[\d\s()+.\-/]+$/.test(q)) return [digits];
  return q.split(/\s+/).filter(Boolean).slice(0, 8);
}

/** An FTS5 query for one type. Quoted, so that nothing in a term is an operator. */
export const matchOf = (type: string, terms: readonly string[]): string =>
  [`type : ${quote(type)}`, ...terms.map((term) => `{name keys body} : ${quote(term)}`)].join(" AND ");

const quote = (term: string) => `"${term.replaceAll('"', '""')}"`;

function isCommon(phrase: string): boolean {
  const { n } = db().get<{ n: number }>(
    sql`select count(*) as n from (select 1 from records_search where records_search match ${phrase} limit ${common})`,
  );
  return n === common;
}

/** A term as a LIKE pattern, to be followed by `escape '\\'`. */
export const like = (term: string) => `%${term.replace(/[\\%_]/g, "\\$&")}%`;

const byDocument = (terms: readonly string[]): SQL =>
  sql`exists (select 1 from ${searchDocuments} where ${searchDocuments.recordId} = ${records.id} and ${sql.join(
    terms.map(
      (term) =>
        sql`(${searchDocuments.name} || ' ' || ${searchDocuments.keys} || ' ' || ${searchDocuments.body}) like ${like(term)} escape '\\'`,
    ),
    sql` and `,
  )})`;

/** That a record's name begins so, by the index on names. */
export const nameBegins = (term: string): SQL =>
  sql`(${records.name} collate nocase >= ${term} and ${records.name} collate nocase < ${`${term}\u{10ffff}`})`;
