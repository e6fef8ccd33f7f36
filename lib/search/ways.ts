import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { records, searchDocuments } from "@/db/schema";
import { survivorOfNumber } from "@/lib/merge/old-number";
import { like, matchAnywhere, matchOf, nameBegins } from "@/lib/records/matching";

/** How many matches of a type are looked at, at most: the first by name, or the newest. */
export const looked = 2000;

/** One way to find records of a type. */
export type Way = {
  /** Ids that an index gives, no more than `looked`; there may be others among them, which `rest` leaves out. */
  ids: () => number[];
  /** What the index could not ask. */
  rest: SQL;
  /** All that this way asks, as a condition on one record and its search document. */
  whole: SQL;
  order: SQL;
};

/** The ways to find `asked`, whose words are `terms`, among the records of a type; the better first. */
export function waysTo(asked: string, terms: readonly string[]): (type: string) => Way[] {
  const long = terms.filter((term) => term.length >= 3);
  const short = terms.filter((term) => term.length < 3);
  if (long.length === 0) return (type) => [byName(type, asked)];
  const survivor = survivorOfNumber(asked);
  if (survivor !== undefined) return () => [byId(survivor)];
  const matches = matchesOf(long);
  return (type) => [byName(type, asked), byIndex(() => matches(type), long, short)];
}

/** A record that is known, of whichever type it is. */
const byId = (id: number): Way => ({
  ids: () => [id],
  rest: sql`1`,
  whole: sql`${records.id} = ${id}`,
  order: sql`${records.id}`,
});

const byName = (type: string, asked: string): Way => ({
  ids: () =>
    idsOf(sql`select ${records.id} as id from ${records}
      where ${records.type} = ${type} and ${records.deletedAt} is null and ${nameBegins(asked)}
      order by ${records.name} collate nocase limit ${looked}`),
  rest: sql`1`,
  whole: nameBegins(asked),
  order: sql`${records.name} collate nocase`,
});

/** Words of one or two letters are too short for the index of three; they must begin a word of the name. */
const byIndex = (ids: Way["ids"], long: readonly string[], short: readonly string[]): Way => {
  const begun = holding(
    sql`' ' || ${records.name}`,
    short.map((term) => ` ${term}`),
  );
  return {
    ids,
    rest: begun,
    whole: sql`${holding(allText, long)} and ${begun}`,
    order: sql`${holding(sql`${records.name}`, long)} desc, ${records.id} desc`,
  };
};

/**
 * The newest matches of a type. The index is asked once for all types together, and again for each type only where
 * that is more than can be looked at.
 */
function matchesOf(terms: readonly string[]): (type: string) => number[] {
  const newest = (phrase: string) =>
    idsOf(sql`select rowid as id from records_search where records_search match ${phrase}
      order by rowid desc limit ${looked}`);
  const all = newest(matchAnywhere(terms));
  if (all.length === looked) return (type) => newest(matchOf(type, terms));
  const byType = Map.groupBy(typesOf(all), ({ type }) => type);
  return (type) => byType.get(type)?.map(({ id }) => id) ?? [];
}

const idsOf = (query: SQL): number[] =>
  db()
    .all<{ id: number }>(query)
    .map(({ id }) => id);

const typesOf = (ids: number[]): { id: number; type: string }[] =>
  db().all(sql`select ${records.id} as id, ${records.type} as type
    from json_each(${JSON.stringify(ids)}) as hits cross join ${records} on ${records.id} = hits.value`);

const { name, keys, body } = searchDocuments;
const allText = sql`${name} || ' ' || ${keys} || ' ' || ${body}`;

const holding = (text: SQL, terms: readonly string[]): SQL =>
  sql.join([sql`1`, ...terms.map((term) => sql`(${text}) like ${like(term)} escape '\\'`)], sql` and `);
