import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { attachments } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { NotFound } from "@/lib/errors";
import { getAnyRecord, type Stored } from "@/lib/records/record";

export type AttachmentRow = typeof attachments.$inferSelect;

/** A file on a live record that the viewer may see. Throws NotFound, the same for one that is not there. */
export function attachmentById(viewer: Viewer, id: number): { attachment: AttachmentRow; home: Stored } {
  const attachment = db().select().from(attachments).where(eq(attachments.id, id)).get();
  if (!attachment) throw new NotFound("This file");
  try {
    return { attachment, home: getAnyRecord(viewer, attachment.recordId) };
  } catch (error) {
    throw error instanceof NotFound ? new NotFound("This file") : error;
  }
}
