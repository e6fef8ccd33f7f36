import { eq } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { interactions } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { excerpt, textOfHtml } from "@/lib/content/text";
import { Conflict, NotFound } from "@/lib/errors";
import { appendEvent } from "@/lib/events/append";
import type { Change } from "@/lib/events/event";
import { parseInput } from "@/lib/input";
import { getAnyRecord, type Stored } from "@/lib/records/record";
import { flagEnd, lastDayOfFlag } from "./flag-end";
import { type NoteChange, noteChange } from "./input";
import { mayChangeNote } from "./may-change";

type Note = typeof interactions.$inferSelect;

/** A note on a record that the viewer may see. Throws NotFound, the same for a note that is not there. */
export function noteById(viewer: Viewer, id: number): { note: Note; home: Stored } {
  const note = db().select().from(interactions).where(eq(interactions.id, id)).get();
  const home = note?.kind === "note" && homeOf(viewer, note);
  if (!home) throw new NotFound("This note");
  return { note, home };
}

function homeOf(viewer: Viewer, { recordId }: Note): Stored | null {
  try {
    return getAnyRecord(viewer, recordId);
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}

/**
 * Changes a note's words, flags it, takes the flag away, or moves its end. A flag that is set anew asks everybody
 * again. Takes whoever may edit the record, and the author. Throws NotFound, Invalid, and Conflict when somebody
 * changed the note since `seenUpdatedAt`.
 */
export function changeNote(viewer: Viewer, id: number, input: NoteChange, now: Date): void {
  const { note, home } = noteById(viewer, id);
  if (!mayChangeNote(viewer, note, home)) throw new NotFound("This note");
  const { seenUpdatedAt, ...sent } = parseInput(noteChange, input);
  if (seenUpdatedAt !== undefined && seenUpdatedAt !== (note.updatedAt?.getTime() ?? null))
    throw stale(note, sent.html ?? note.html);
  const after = { ...note, ...wordsOf(sent.html), ...flagOf(viewer, note, sent, now) };
  const changes = changesOf(viewer, note, after);
  if (changes.length === 0) return;
  transact(() => {
    db()
      .update(interactions)
      .set({
        html: after.html,
        text: after.text,
        flaggedAt: after.flaggedAt,
        flagEndsAt: after.flagEndsAt,
        updatedAt: now,
      })
      .where(eq(interactions.id, id))
      .run();
    const text = excerpt(after.text, 300);
    appendEvent(
      viewer,
      { subject: "record", id: home.id },
      { kind: "interaction.changed", interactionId: id, interaction: note.kind, text, changes },
      now,
    );
  });
}

const wordsOf = (html: string | undefined) => (html === undefined ? {} : { html, text: textOfHtml(html) });

type Sent = { flagged?: boolean; flagEndsOn?: string | null };

function flagOf(viewer: Viewer, note: Note, { flagged, flagEndsOn }: Sent, now: Date) {
  const stands = flagged ?? note.flaggedAt !== null;
  if (!stands) return { flaggedAt: null, flagEndsAt: null };
  const flaggedAt = note.flaggedAt ?? now;
  return flagEndsOn === undefined
    ? { flaggedAt }
    : { flaggedAt, flagEndsAt: flagEnd(flagEndsOn, viewer, now) };
}

function changesOf(viewer: Viewer, before: Note, after: Note): Change[] {
  const told = (note: Note) => ({
    text: note.text,
    flagged: note.flaggedAt !== null,
    flagEndsOn: lastDayOfFlag(note.flagEndsAt, viewer),
  });
  const [was, is] = [told(before), told(after)];
  const words: Change[] = before.html === after.html ? [] : [{ field: "text", from: was.text, to: is.text }];
  const flag = (["flagged", "flagEndsOn"] as const)
    .filter((field) => was[field] !== is[field])
    .map((field): Change => ({ field, from: was[field], to: is[field] }));
  return [...words, ...flag];
}

const stale = (note: Note, html: string): Conflict =>
  new Conflict([
    { field: "html", label: "Note", yours: textOfHtml(html), theirs: note.text, by: "somebody else" },
  ]);
