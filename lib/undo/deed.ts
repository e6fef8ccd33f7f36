import { and, asc, desc, eq, gt } from "drizzle-orm";
import { db } from "@/db/client";
import { events } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { type Change, type EventContent, namingKinds } from "@/lib/events/event";

/** One thing that the user did: an entry of the history, the record that it is about, and when. */
export type Deed = { recordId: number; content: EventContent; at: Date };

/** What somebody did longer ago than this is no slip of the hand any more. */
const withinMs = 60 * 60_000;

/** How far back in the history one action may have written. */
const lookedAt = 5000;

/**
 * What the viewer did last, within the hour. What one action wrote stands under one moment, what was done before what
 * followed from it: the first of these entries is the deed, and those like it are the same done to other records.
 */
export function lastDeeds(viewer: Viewer, now: Date): Deed[] {
  const mine = and(
    eq(events.actorId, viewer.userId ?? -1),
    eq(events.subject, "record"),
    eq(events.via, "page"),
  );
  const last = db().select().from(events).where(mine).orderBy(desc(events.id)).limit(1).get();
  if (!last || now.getTime() - last.at.getTime() > withinMs) return [];
  const together = and(mine, gt(events.id, last.id - lookedAt), eq(events.at, last.at));
  const rows = db().select().from(events).where(together).orderBy(asc(events.id)).all();
  const deeds = rows.filter(({ kind }) => !followsFromOthers.has(kind)).flatMap(deedOf);
  // The case that a split makes is a consequence of it, as is what a lead becomes.
  const first = deeds.find(({ content }) => makesOthers.has(content.kind)) ?? deeds[0];
  return first ? deeds.filter((deed) => deed === first || isLike(first, deed)) : [];
}

const makesOthers = new Set<string>(["case.split", "lead.qualified"]);

const followsFromOthers = new Set<string>([
  ...namingKinds,
  ...["score.moved", "score.rescored", "flag.acknowledged"],
]);

const deedOf = ({ kind, content, subjectId, at }: typeof events.$inferSelect): Deed[] =>
  content === null || subjectId === null
    ? []
    : [{ recordId: subjectId, content: { ...JSON.parse(content), kind } as EventContent, at }];

/** Whether two entries tell of the same change of two records of a type. */
function isLike({ recordId, content: a }: Deed, { recordId: other, content: b }: Deed): boolean {
  if (recordId === other || a.kind !== b.kind || !("type" in a && "type" in b) || a.type !== b.type)
    return false;
  if (a.kind === "record.changed" && b.kind === "record.changed") return fieldsOf(a) === fieldsOf(b);
  return a.kind === "record.deleted" || a.kind === "record.restored";
}

const fieldsOf = ({ changes }: { changes: Change[] }): string => changes.map(({ field }) => field).join();
