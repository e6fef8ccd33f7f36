import { transact } from "@/db/client";
import type { Viewer } from "@/lib/access/viewer";
import { undoSplit } from "@/lib/cases/split";
import { Invalid } from "@/lib/errors";
import type { EventContent } from "@/lib/events/event";
import { deleteRecord, restoreRecord } from "@/lib/records/bin";
import { linkRecords, unlinkRecords } from "@/lib/records/links";
import { visibleNames } from "@/lib/records/names";
import { recordType } from "@/lib/records/registry";
import { type Deed, lastDeeds } from "./deed";
import { refuseLongWork } from "./long-work";
import { undoFields } from "./undo-fields";
import { undoLine, undoLineMove } from "./undo-line";

/** How many records one action may have changed to be undone. */
const most = 100;

/**
 * Takes back the last thing that the viewer did to records within the hour: a change of fields, a deletion or a
 * restoring, of one record or the same of several at once, a link made or taken away, a product put on an opportunity,
 * changed there, moved or taken off, a split of a case. Gives the sentence that says what was undone, and the records
 * that it had been done to. Throws Invalid, saying why, when there is nothing to undo, long work did it or somebody
 * changed it since; NotFound when it is no longer theirs to change.
 */
export function undoLast(viewer: Viewer, now: Date): { said: string; recordIds: number[] } {
  return transact(() => {
    const deeds = lastDeeds(viewer, now);
    if (!deeds[0]) throw new Invalid({}, "There is nothing of yours to undo.");
    refuseLongWork(viewer, deeds[0]);
    if (deeds.length > most)
      throw new Invalid({}, `You changed ${deeds.length} records at once. That is not undone this way.`);
    const recordIds = deeds.map(({ recordId }) => recordId);
    const each = deeds.map((deed) => undo(viewer, deed, now));
    const said = each.length === 1 ? each[0]! : `Undone: your last change of ${each.length} records.`;
    return { said, recordIds };
  });
}

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
    case "line.changed":
      return undoLine(viewer, recordId, content, now);
    case "line.moved":
      return undoLineMove(viewer, recordId, content, now);
    case "case.split":
      return undoSplit(viewer, recordId, content, now);
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
