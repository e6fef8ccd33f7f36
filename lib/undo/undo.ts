import { and, asc, desc, eq, gt } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { events } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import type { Change, EventContent } from "@/lib/events/event";
import { deleteRecord, restoreRecord } from "@/lib/records/bin";
import { linkRecords, unlinkRecords } from "@/lib/records/links";
import { visibleNames } from "@/lib/records/names";
import { recordType } from "@/lib/records/registry";
import { refuseLongWork } from "./long-work";
import { undoFields } from "./undo-fields";

/** One thing that the user did: an entry of the history, the record that it is about, and when. */
export type Deed = { recordId: number; content: EventContent; at: Date };

/** What somebody did longer ago than this is no slip of the hand any more. */
const withinMs = 60 * 60_000;

/** How far back in the history one action may have written, and how many records it may have changed to be undone. */
const lookedAt = 5000;
const most = 100;

/**
 * Takes back the last thing that the viewer did to records within the hour: a change of fields, a deletion or a
 * restoring, of one record or the same of several at once, a link made or taken away. Gives the sentence that says
 * what was undone. Throws Invalid, saying why, when there is nothing to undo, or long work did it or somebody changed it since; NotFound
 * when it is no longer theirs to change.
 */
export function undoLast(viewer: Viewer, now: Date): string {
  return transact(() => {
    const deeds = lastDeeds(viewer, now);
    if (!deeds[0]) throw new Invalid({}, "There is nothing of yours to undo.");
    refuseLongWork(viewer, deeds[0]);
    if (deeds.length > most)
      throw new Invalid({}, `You changed ${deeds.length} records at once. That is not undone this way.`);
    const said = deeds.map((deed) => undo(viewer, deed, now));
    return deeds.length === 1 ? said[0]! : `Undone: your last change of ${deeds.length} records.`;
  });
}

/**
 * What one action of a user wrote stands under one moment, what was done before what followed from it: the first of
 * these entries is the deed, and those like it are the same done to other records.
 */
function lastDeeds(viewer: Viewer, now: Date): Deed[] {
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
  const [first] = deeds;
  return first ? deeds.filter((deed) => deed === first || isLike(first, deed)) : [];
}

const followsFromOthers = new Set<string>(["score.moved", "flag.acknowledged"]);

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

function undo(viewer: Viewer, { recordId, content }: Deed, now: Date): string {
  switch (content.kind) {
    case "record.changed":
      return undoFields(viewer, recordId, content, now);
    case "record.deleted":
      restoreRecord(viewer, recordId, now);
      return `Undone: ${content.name} is back.`;
    case "record.restored":
      deleteRecord(viewer, content.type, recordId, now);
      return `Undone: ${content.name} is in the Recycle Bin again.`;
    case "record.linked":
    case "record.unlinked":
      return undoLink(viewer, recordId, content, now);
    default:
      throw new Invalid({}, "What you did last cannot be undone this way.");
  }
}

type LinkDeed = Extract<EventContent, { kind: "record.linked" | "record.unlinked" }>;

function undoLink(viewer: Viewer, recordId: number, { kind, type, name, to }: LinkDeed, now: Date): string {
  const relation = recordType(type).relations.find(
    ({ by, to: other }) => by.kind === "links" && by.relation === to.relation && other === to.type,
  );
  if (!relation) throw new Invalid({}, "What you did last cannot be undone this way.");
  const end = { type, id: recordId, relation: relation.key };
  const other = visibleNames(viewer, [to.id]).get(to.id)?.name ?? "a record";
  if (kind === "record.linked") unlinkRecords(viewer, end, to.id, now);
  else linkRecords(viewer, end, to.id, now);
  return kind === "record.linked"
    ? `Undone: ${name} and ${other} are no longer linked.`
    : `Undone: ${name} and ${other} are linked again.`;
}
