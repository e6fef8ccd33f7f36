import { type SQL, sql } from "drizzle-orm";
import { interactionRecords, interactions } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { NotFound } from "@/lib/errors";
import { getAnyRecord } from "@/lib/records/record";
import type { HistoryPage, Interaction, InteractionKind } from "./interaction";
import { readInteractions } from "./read";

export type FeedQuery = {
  /** Only these; all of them when missing. */
  kinds?: readonly InteractionKind[];
  /** Where the page before this one began, as that page gave it. */
  before?: string | null;
  limit?: number;
};

/**
 * A page of a record's history: the last `limit` interactions, or those before `before`. Oldest first, as it is
 * read. Throws NotFound when the viewer may not see the record, or for a `before` that no page gave.
 */
export function feed(
  viewer: Viewer,
  recordId: number,
  { kinds, before, limit = 30 }: FeedQuery,
  now: Date,
): HistoryPage {
  getAnyRecord(viewer, recordId);
  const condition = sql`${ofKinds(kinds)} and ${earlierThan(before)}`;
  const found = readInteractions({ viewer, recordId, now }, condition, limit + 1);
  const items = found.slice(0, limit).reverse();
  return { items, before: found.length > limit ? placeOf(items[0]!) : null };
}

const ofKinds = (kinds: readonly InteractionKind[] | undefined): SQL =>
  kinds
    ? sql`${interactions.kind} in (${sql.join(
        kinds.map((kind) => sql`${kind}`),
        sql`, `,
      )})`
    : sql`1`;

const placeOf = ({ at, id }: Interaction): string => `${at}.${id}`;

function earlierThan(before: string | null | undefined): SQL {
  if (!before) return sql`1`;
  const [, at, id] = /^(-?\d{1,15})\.(\d{1,15})$/.exec(before) ?? [];
  if (!at) throw new NotFound("This page");
  return sql`(${interactionRecords.at}, ${interactionRecords.interactionId}) < (${Number(at)}, ${Number(id)})`;
}
