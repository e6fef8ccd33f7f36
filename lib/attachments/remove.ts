import { eq } from "drizzle-orm";
import { db, transactOnReserve } from "@/db/client";
import { attachments } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { NotFound } from "@/lib/errors";
import { appendEvent } from "@/lib/events/append";
import { refuseQualified } from "@/lib/leads/qualified";
import { editable } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { attachmentById } from "./open";
import { letGo } from "./unused";

/**
 * Takes a file off a record that the viewer may change; its bytes go with the last attachment that names them.
 * Throws NotFound.
 */
export function removeAttachment(viewer: Viewer, id: number, now: Date): void {
  transactOnReserve(() => {
    const { attachment, home } = attachmentById(viewer, id);
    try {
      refuseQualified(editable(viewer, recordType(home.type), home.id));
    } catch (error) {
      throw error instanceof NotFound ? new NotFound("This file") : error;
    }
    db().delete(attachments).where(eq(attachments.id, id)).run();
    appendEvent(
      viewer,
      { subject: "record", id: home.id },
      { kind: "attachment.removed", attachmentId: id, name: attachment.name },
      now,
    );
    letGo([attachment.hash], now);
  });
}
