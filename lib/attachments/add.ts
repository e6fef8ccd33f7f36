import { db, transact } from "@/db/client";
import { attachments } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid, NotFound } from "@/lib/errors";
import { appendEvent } from "@/lib/events/append";
import { refuseQualified } from "@/lib/leads/qualified";
import { editable, getAnyRecord } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { fileName } from "./file-name";
import { drop, keep, type Received, receive } from "./file-store";
import { kindOfFile, refuseLie } from "./kind-of-file";
import { refuseBeyondQuota, refuseLarge, refuseWithoutRoom } from "./limits";
import { removeUnused } from "./unused";

/** A file on its way. `bytes` is how many its sender says there are; they are counted all the same. */
export type SentFile = { name: string; bytes: number; body: AsyncIterable<Uint8Array> };

/**
 * Puts a file on a record that the viewer may change. Its bytes are on disk, synced, before the row that names them.
 * Gives the attachment's id. Throws NotFound; Invalid for a file that is empty, too large, beyond the quota, or not
 * what its name says; StoreFullError.
 */
export async function addAttachment(
  viewer: Viewer,
  recordId: number,
  sent: SentFile,
  now: Date,
): Promise<number> {
  assertAttachable(viewer, recordId);
  const name = fileName(sent.name);
  refuseLarge(sent.bytes);
  refuseBeyondQuota(sent.bytes);
  refuseWithoutRoom(sent.bytes);
  const received = await receive(sent.body, refuseLarge);
  try {
    if (received.bytes === 0) throw new Invalid({}, "The file is empty.");
    const type = await kindOfFile(received.path);
    refuseLie(name, type);
    return attach(viewer, recordId, { ...received, name, type }, now);
  } finally {
    drop(received.path);
  }
}

type Typed = Received & { name: string; type: string };

/** In one go, so that nobody tidies the file away between its keeping and the row. */
function attach(viewer: Viewer, recordId: number, file: Typed, now: Date): number {
  keep(file);
  try {
    return transact(() => {
      // Rights and room are those of now: the file may have been long on its way.
      assertAttachable(viewer, recordId);
      refuseBeyondQuota(file.bytes);
      return write(viewer, recordId, file, now);
    });
  } catch (error) {
    removeUnused(file.hash);
    throw error;
  }
}

/** Throws NotFound unless the viewer may put files on the record; Invalid for a lead that became an opportunity. */
export function assertAttachable(viewer: Viewer, recordId: number): void {
  const { type } = getAnyRecord(viewer, recordId);
  try {
    refuseQualified(editable(viewer, recordType(type), recordId));
  } catch (error) {
    // In the words of a record that is not there.
    throw error instanceof NotFound ? new NotFound("The record") : error;
  }
}

function write(viewer: Viewer, recordId: number, { name, type, bytes, hash }: Typed, now: Date): number {
  const { id } = db()
    .insert(attachments)
    .values({ recordId, name, type, bytes, hash, addedById: viewer.userId, addedAt: now })
    .returning({ id: attachments.id })
    .get();
  appendEvent(
    viewer,
    { subject: "record", id: recordId },
    { kind: "attachment.added", attachmentId: id, name, bytes },
    now,
  );
  return id;
}
