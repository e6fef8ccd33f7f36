import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { mergeMoves, records } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { appendEvent } from "@/lib/events/append";
import { touched } from "@/lib/records/versions";
import { type Key, type Place, places } from "./places";

type Change = { from: number; to: number };

/** Has everything that names the loser name the survivor, and keeps which rows those were. */
export function moveAll(viewer: Viewer, mergeId: number, change: Change, now: Date): void {
  for (const place of places()) {
    const keys = place.move(change.from, change.to);
    if (keys.length === 0) continue;
    db().insert(mergeMoves).values({ mergeId, place: place.name, keys }).run();
    tell(viewer, place, keys, change, now);
  }
}

/**
 * Takes a merge's moves back, as far as the rows still name the survivor. Gives the ids of the records that came back
 * by a field.
 */
export function moveBack(viewer: Viewer, mergeId: number, change: Change, now: Date): number[] {
  const moves = db().select().from(mergeMoves).where(eq(mergeMoves.mergeId, mergeId)).all();
  const known = new Map(places().map((place) => [place.name, place]));
  return moves.flatMap(({ place: name, keys }) => {
    const place = known.get(name);
    const moved = place?.moveThese(change.from, change.to, keys) ?? [];
    return place ? tell(viewer, place, moved, change, now) : [];
  });
}

/** Where a field of other records was changed, each of them has it in its history. */
function tell(viewer: Viewer, { field }: Place, keys: Key[], { from, to }: Change, now: Date): number[] {
  if (!field) return [];
  const ids = keys.map(([id]) => Number(id));
  for (const { id, name } of bump(viewer, ids, now)) {
    const changes = [{ field: field.key, from, to }];
    appendEvent(
      viewer,
      { subject: "record", id },
      { kind: "record.changed", type: field.type, name, changes },
      now,
    );
  }
  if (ids.length) touched(field.type);
  return ids;
}

const bump = (viewer: Viewer, ids: number[], now: Date): { id: number; name: string }[] =>
  db().all(sql`update ${records} set version = version + 1, updated_at = ${now.getTime()},
      updated_by_id = ${viewer.userId}
    where id in (select value from json_each(${JSON.stringify(ids)})) returning id, name`);
