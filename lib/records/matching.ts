import { type SQL, sql } from "drizzle-orm";
import { records, searchDocuments } from "@/db/schema";
import type { Condition } from "@/lib/filters/condition";
import { typeToken } from "./search-index";

/**
 * What quick search asks for: words in any order, each anywhere in a name, key or text; digits find phone numbers. Words
 * of one or two letters are too short for the index of three: they begin a word of the name, and alone the name itself.
 */
export function matching(type: string, q: string): Condition[] {
  const terms = termsOf(q);
  const long = terms.filter((term) => term.length >= 3);
  const short = terms.filter((term) => term.length < 3);
  if (long.length === 0)
    return short.map((term) => ({ where: () => nameBegins(term), table: "record", narrows: true }));
  const held = {
    where: () => byDocument(long),
    table: "record" as const,
    narrows: false,
    phrase: matchOf(type, long),
  };
  const begun = short.map((term) => ({
    where: () => wordBegins(term),
    table: "record" as const,
    narrows: false,
  }));
  return [held, ...begun];
}

/**
 * `(800) 285-7995` is one term of digits, without the zeros that are dialled first; `abc 1234567` is a case's number
 * however it is written, and of `Taylor <taylor@example.com>` the address counts. Anything else is split at spaces, and
 * at NUL, which would end the text of a query.
 */
export function termsOf(q: string): string[] {
  const digits = q.replace(/\D/g, "").replace(/^0+/, "");
  if (digits.length >= 4 && /^[\d\s()+.\-/]+$/.test(q)) return [digits];
  const [, letters, number] = /^\s*#?([a-z]{3})[\s-]?(\d{7})\s*$/i.exec(q) ?? [];
  if (letters) return [`${letters}-${number}`];
  const [, address] = /(?:<|mailto:)([^\s<>]+@[^\s<>]+)>?\s*$/i.exec(q) ?? [];
  if (address) return [address];
  return q.replaceAll("\0", " ").split(/\s+/).filter(Boolean).slice(0, 8);
}

/** An FTS5 query for one type. Quoted, so that nothing in a term is an operator. */
export const matchOf = (type: string, terms: readonly string[]): string =>
  [ofType(type), matchAnywhere(terms)].join(" AND ");

/** The same over all types. */
export const matchAnywhere = (terms: readonly string[]): string =>
  terms.map((term) => `{name keys body} : ${quote(term)}`).join(" AND ");

/** An FTS5 query for a text in one part of the documents; none for a text too short for an index of trigrams. */
export const phraseIn = (type: string, part: "name" | "keys" | "body", text: string): string | undefined =>
  [...text].length >= 3 ? `${ofType(type)} AND ${part} : ${quote(text)}` : undefined;

const ofType = (type: string) => `type : ${quote(typeToken(type))}`;

/** A text as an FTS5 string, in which nothing is an operator. */
const quote = (term: string) => `"${term.replaceAll('"', '""')}"`;

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

/** That a word of a record's name begins so. */
const wordBegins = (term: string): SQL =>
  sql`' ' || ${records.name} like ${`% ${like(term).slice(1)}`} escape '\\'`;

/** That a record's name begins so, by the index on names. */
export const nameBegins = (term: string): SQL =>
  sql`(${records.name} collate nocase >= ${term} and ${records.name} collate nocase < ${`${term}\u{10ffff}`})`;
