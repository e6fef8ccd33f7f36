import { inArray, sql } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { interactionRecords, interactions, records } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { caseStirred } from "@/lib/cases/activity";
import { wakeCase } from "@/lib/cases/snooze";
import { keepResponses } from "@/lib/clocks/respond";
import { excerpt, textOfHtml } from "@/lib/content/text";
import { Invalid } from "@/lib/errors";
import { appendEvent } from "@/lib/events/append";
import { parseInput } from "@/lib/input";
import { refuseQualified } from "@/lib/leads/qualified";
import { type Editable, editable, type Stored } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { touched } from "@/lib/records/versions";
import { localInZone } from "@/lib/time/zone";
import { flagEnd } from "./flag-end";
import { audienceOf } from "./follow";
import { type LogInput, loggedAt, logInput, type NoteInput, noteInput, type RecordRef } from "./input";
import type { Entry } from "./interaction";
import { refuseUnseen } from "./unseen";

type Row = Omit<typeof interactions.$inferInsert, "recordId" | "authorId" | "text" | "createdAt">;

/**
 * Writes a note on a record, flagged or not. Takes whoever may edit the record. Gives the note's id. Throws
 * NotFound; Invalid with a sentence for each field, under `seen` where something came in that was not shown.
 */
export function addNote(viewer: Viewer, ref: RecordRef, input: NoteInput, now: Date): number {
  const home = homeOf(viewer, ref);
  const { html, flagged, flagEndsOn, seen } = parseInput(noteInput, input);
  refuseUnseen(viewer, home.id, seen, now);
  const flag = flagged ? { flaggedAt: now, flagEndsAt: flagEnd(flagEndsOn, viewer, now) } : {};
  return write(viewer, home, { kind: "note", at: now, html, ...flag }, now);
}

/**
 * Logs a call, email, SMS, meeting or other contact that took place. Takes whoever may edit the record. Gives its
 * id. Throws NotFound; Invalid with a sentence for each field.
 */
export function logInteraction(viewer: Viewer, ref: RecordRef, input: LogInput, now: Date): number {
  const home = homeOf(viewer, ref);
  const { kind, direction, html, durationMinutes, at: typed, seen } = parseInput(logInput, input);
  refuseUnseen(viewer, home.id, seen, now);
  const at = loggedAt(typed, viewer.timeZone, now);
  if (typeof at === "string") throw new Invalid({ at });
  const durationSeconds = durationMinutes == null ? null : durationMinutes * 60;
  return write(viewer, home, { kind, direction, at, html, durationSeconds }, now);
}

/** What is said once a lead became an opportunity is said on that. */
function homeOf(viewer: Viewer, { type, id }: RecordRef): Editable {
  const home = editable(viewer, recordType(type), id);
  refuseQualified(home);
  return home;
}

/**
 * Does something to a record and writes entries into its history, all or nothing; gives the record. Takes whoever may
 * edit it then. Throws what `save` throws.
 */
export function withEntries(
  viewer: Viewer,
  entries: readonly Entry[],
  now: Date,
  save: () => Stored,
): Stored {
  return transact(() => {
    const record = save();
    for (const entry of entries) writeEntry(viewer, record, entry, now);
    return record;
  });
}

function writeEntry(viewer: Viewer, { type, id }: Stored, entry: Entry, now: Date): void {
  if (entry.kind === "note") addNote(viewer, { type, id }, { html: entry.html }, now);
  else logInteraction(viewer, { type, id }, { ...entry, at: localInZone(now, viewer.timeZone) }, now);
}

function write(viewer: Viewer, home: Editable, row: Row, now: Date): number {
  const text = textOfHtml(row.html);
  return transact(() => {
    const { id } = db()
      .insert(interactions)
      .values({ ...row, recordId: home.id, authorId: viewer.userId, text, createdAt: now })
      .returning({ id: interactions.id })
      .get();
    show(id, row.at, home);
    keepResponses(home, row, now);
    if (home.type === "case") spoken(viewer, home, row, now);
    appendEvent(
      viewer,
      { subject: "record", id: home.id },
      { kind: "interaction.added", interactionId: id, interaction: row.kind, text: excerpt(text, 300) },
      now,
    );
    return id;
  });
}

/** A case that was written on stands on top of the inbox; what the customer said brings a waiting one back. */
function spoken(viewer: Viewer, home: Editable, { direction }: Row, now: Date): void {
  caseStirred(viewer, home.id, now);
  if (direction === "inbound") wakeCase(viewer, home, now);
}

/** Puts it into the histories that show what is written on `home`, and moves their last interaction on. */
function show(interactionId: number, at: Date, home: Stored): void {
  const audience = audienceOf(home);
  db()
    .insert(interactionRecords)
    .values(audience.map((recordId) => ({ recordId, at, interactionId })))
    .onConflictDoNothing()
    .run();
  const moved = db()
    .update(records)
    .set({ lastInteractionAt: sql`max(coalesce(${records.lastInteractionAt}, 0), ${at.getTime()})` })
    .where(inArray(records.id, audience))
    .returning({ type: records.type })
    .all();
  for (const { type } of moved) touched(type);
}
