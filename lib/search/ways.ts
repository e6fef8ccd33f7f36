import { type SQL, sql } from "drizzle-orm";
import { records, searchDocuments } from "@/db/schema";
import { like, matchOf, nameBegins } from "@/lib/records/matching";

/** How many matches of a type are looked at, at most: the first by name, or the newest. */
export const looked = 2000;

/** One way to find records of a type. */
export type Way = {
  /** Selects ids by an index, no more than `looked`. */
  ids: SQL;
  /** What the index could not ask. */
  rest: SQL;
  /** All that this way asks, as a condition on one record and its search document. */
  whole: SQL;
  order: SQL;
};

/** The ways to find `asked`, whose words are `terms`, the better first. */
export function waysTo(type: string, asked: string, terms: readonly string[]): Way[] {
  const long = terms.filter((term) => term.length >= 3);
  const short = terms.filter((term) => term.length < 3);
  const named = byName(type, asked);
  return long.length > 0 ? [named, byIndex(type, long, short)] : [named];
}

const byName = (type: string, asked: string): Way => ({
  ids: sql`select ${records.id} as id from ${records}
    where ${records.type} = ${type} and ${records.deletedAt} is null and ${nameBegins(asked)}
    order by ${records.name} collate nocase limit ${looked}`,
  rest: sql`1`,
  whole: nameBegins(asked),
  order: sql`${records.name} collate nocase`,
});

/** Words of one or two letters are too short for the index of three; they must begin a word of the name. */
const byIndex = (type: string, long: readonly string[], short: readonly string[]): Way => {
  const begun = holding(
    sql`' ' || ${records.name}`,
    short.map((term) => ` ${term}`),
  );
  return {
    ids: sql`select rowid as id from records_search where records_search match ${matchOf(type, long)}
      order by rowid desc limit ${looked}`,
    rest: begun,
    whole: sql`${holding(allText, long)} and ${begun}`,
    order: sql`${holding(sql`${records.name}`, long)} desc, ${records.id} desc`,
  };
};

const { name, keys, body } = searchDocuments;
const allText = sql`${name} || ' ' || ${keys} || ' ' || ${body}`;

const holding = (text: SQL, terms: readonly string[]): SQL =>
  sql.join([sql`1`, ...terms.map((term) => sql`(${text}) like ${like(term)} escape '\\'`)], sql` and `);
