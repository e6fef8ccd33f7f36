import { desc, eq } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { events } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import type { EventContent } from "@/lib/events/event";
import { deleteRecord, restoreRecord } from "@/lib/records/bin";
import { linkRecords, unlinkRecords } from "@/lib/records/links";
import { visibleNames } from "@/lib/records/names";
import { recordType } from "@/lib/records/registry";
import { undoFields } from "./undo-fields";

/** One thing that the user did: an entry of the history, and the record that it is about. */
type Deed = { recordId: number; content: EventContent };

/** What somebody did longer ago than this is no slip of the hand any more. */
const withinMs = 60 * 60_000;

/** One action writes far fewer entries than this. */
const lookedAt = 60;

/**
 * Takes back the last thing that the viewer did to a record within the hour: a change of fields, a deletion or a
 * restoring, a link made or taken away. Gives the sentence that says what was undone. Throws Invalid, saying why, when
 * there is nothing to undo, or somebody changed it since; NotFound when it is no longer theirs to change.
 */
export function undoLast(viewer: Viewer, now: Date): string {
  return transact(() => {
    const deed = lastDeed(viewer, now);
    if (!deed) throw new Invalid({}, "There is nothing of yours to undo.");
    return undo(viewer, deed, now);
  });
}

/**
 * What one action of a user wrote stands under one moment, what was done before what followed from it: the first of
 * these entries is the deed.
 */
function lastDeed(viewer: Viewer, now: Date): Deed | undefined {
  const actor = eq(events.actorId, viewer.userId ?? -1);
  const rows = db().select().from(events).where(actor).orderBy(desc(events.id)).limit(lookedAt).all();
  const done = rows.filter(({ subject, via }) => subject === "record" && via === "page");
  const [last] = done;
  if (!last || now.getTime() - last.at.getTime() > withinMs) return undefined;
  const together = done.filter((row) => row.at.getTime() === last.at.getTime());
  const first = together.findLast((row) => row.content !== null && !followsFromOthers.has(row.kind));
  if (!first || first.subjectId === null) return undefined;
  const content = { ...JSON.parse(first.content!), kind: first.kind } as EventContent;
  return { recordId: first.subjectId, content };
}

const followsFromOthers = new Set<string>(["score.moved", "flag.acknowledged"]);

function undo(viewer: Viewer, deed: Deed, now: Date): string {
  const { content, recordId } = deed;
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
