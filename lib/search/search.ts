import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { records, searchDocuments } from "@/db/schema";
import { levelOf, scope } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { escalatedAmong } from "@/lib/cases/escalated";
import { termsOf } from "@/lib/records/matching";
import { recordTypes } from "@/lib/records/registry";
import type { RecordType } from "@/lib/records/type";
import { detailsOf } from "./detail";
import { looked, type Way, waysTo } from "./ways";

export type SearchHit = {
  id: number;
  name: string;
  /** What tells it from others of the same name, or why it was found: a case number, an email, a phone number. */
  detail: string | null;
  /** An escalated case, which must stand out. */
  escalated?: boolean;
};

export type SearchGroup = { type: string; hits: SearchHit[] };

type Found = { id: number; name: string };

/** How many records of a viewer are read one by one, at most. */
const read = 20_000;

/**
 * The live records that hold all words of `text` and that the viewer may see, at most `limit` a type. Names come
 * before keys (emails, phone digits, numbers) and those before other text; a group with a better hit comes first.
 * `types` narrows it to some types. Its work does not grow with the number of matches.
 */
export function searchRecords(
  viewer: Viewer,
  text: string,
  { types, limit = 5 }: { types?: readonly string[]; limit?: number } = {},
): SearchGroup[] {
  const asked = text.trim().slice(0, 200);
  const terms = termsOf(asked);
  if (terms.length === 0) return [];
  const ways = waysTo(asked, terms);
  return searchable(viewer, types)
    .map((type) => ({ type, found: hitsOf(viewer, type.name, asked, ways(type.name), limit) }))
    .filter(({ found }) => found.length > 0)
    .sort((a, b) => rank(a.found[0]!, asked) - rank(b.found[0]!, asked))
    .map(({ type, found }) => {
      const details = detailsOf(
        viewer,
        type,
        found.map(({ id }) => id),
        terms,
      );
      const escalated = escalatedAmong(found.map(({ id }) => ({ id, type: type.name })));
      return {
        type: type.name,
        hits: found.map((hit) => ({
          ...hit,
          detail: details.get(hit.id) ?? null,
          escalated: escalated.has(hit.id) || undefined,
        })),
      };
    });
}

const searchable = (viewer: Viewer, types?: readonly string[]): RecordType[] =>
  recordTypes().filter(
    ({ name }) => levelOf(viewer, name, "view") !== "none" && (!types || types.includes(name)),
  );

/** The best hits of one type: by the beginning of the name, then by any part of it, then by anything else. */
function hitsOf(viewer: Viewer, type: string, asked: string, ways: Way[], limit: number): Found[] {
  const found = new Map<number, Found>();
  for (const way of ways) {
    if (found.size >= limit) break;
    for (const hit of wayHits(viewer, type, way, limit)) found.set(hit.id, hit);
  }
  return [...found.values()].sort((a, b) => rank(a, asked) - rank(b, asked)).slice(0, limit);
}

/** 0 for the very name, 1 for its beginning, 2 for a part of it, 3 for a hit elsewhere. */
function rank({ name }: Found, asked: string): number {
  const at = name.toLowerCase().indexOf(asked.toLowerCase());
  if (at === 0) return name.length === asked.length ? 0 : 1;
  return at > 0 ? 2 : 3;
}

/**
 * The best hits on a way. Where the viewer sees only some records, and those among the first matches were not
 * enough, their own records are read one by one instead.
 */
function wayHits(viewer: Viewer, type: string, way: Way, limit: number): Found[] {
  const ids = way.ids();
  const found = bestOf(viewer, type, among(ids), way.rest, way, limit);
  const seesAll = levelOf(viewer, type, "view") === "everything";
  if (seesAll || found.length >= limit || ids.length < looked) return found;
  return bestOf(viewer, type, withinReach(viewer, type), way.whole, way, limit);
}

/** The best few of these ids that are live, within reach, and meet the condition. */
function bestOf(viewer: Viewer, type: string, ids: SQL, condition: SQL, way: Way, limit: number): Found[] {
  return db().all<Found>(sql`select ${records.id} as id, ${records.name} as name
    from (${ids}) as hits
    cross join ${records} on ${records.id} = hits.id
    cross join ${searchDocuments} on ${searchDocuments.recordId} = hits.id
    where ${records.type} = ${type} and ${records.deletedAt} is null
      and ${scope(viewer, type, "view") ?? sql`1`} and ${condition}
    order by ${way.order} limit ${limit}`);
}

const among = (ids: number[]): SQL => sql`select value as id from json_each(${JSON.stringify(ids)})`;

const withinReach = (viewer: Viewer, type: string): SQL =>
  sql`select ${records.id} as id from ${records} where ${records.type} = ${type} and ${records.deletedAt} is null
    and ${scope(viewer, type, "view") ?? sql`1`} limit ${read}`;
