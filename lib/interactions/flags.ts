import { sql } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { flagAcknowledgements, interactions } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { NotFound } from "@/lib/errors";
import { appendEvent } from "@/lib/events/append";
import { getAnyRecord } from "@/lib/records/record";
import type { Interaction } from "./interaction";
import { noteById } from "./note";
import { readInteractions } from "./read";

/** Nobody reads more than this before a customer; the newest ones count. */
const most = 20;

/**
 * The flagged notes of a record's history whose flag has not ended, newest first: what pops up when the record is
 * opened, and stays pinned. Throws NotFound.
 */
export function flaggedNotes(viewer: Viewer, recordId: number, now: Date): Interaction[] {
  getAnyRecord(viewer, recordId);
  const standing = sql`${interactions.flaggedAt} is not null
    and (${interactions.flagEndsAt} is null or ${interactions.flagEndsAt} > ${now.getTime()})`;
  return readInteractions({ viewer, recordId, now }, standing, most);
}

/**
 * Keeps that the viewer read a flagged note and when. Takes whoever sees the note. It silences the note only for
 * the visit it was dismissed in, which the screen knows: who opens the record again is told again, because the
 * next call is another one. Throws NotFound.
 */
export function acknowledgeFlag(viewer: Viewer, interactionId: number, now: Date): void {
  const { note, home } = noteById(viewer, interactionId);
  const userId = viewer.userId;
  if (note.flaggedAt === null || userId === null) throw new NotFound("This flag");
  transact(() => {
    db()
      .insert(flagAcknowledgements)
      .values({ interactionId, userId, at: now })
      .onConflictDoUpdate({
        target: [flagAcknowledgements.interactionId, flagAcknowledgements.userId],
        set: { at: now },
      })
      .run();
    appendEvent(
      viewer,
      { subject: "record", id: home.id },
      { kind: "flag.acknowledged", interactionId },
      now,
    );
  });
}
