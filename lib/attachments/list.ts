import { desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { attachments, users } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { fullName } from "@/lib/people/names";
import { getRecord } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { formatInstant } from "@/lib/time/zone";
import { type Attachment, previewOf, sizeText } from "./attachment";

/** How many are listed, the newest of them. */
const shown = 200;

/** The files on a record, the newest first. Throws NotFound when the viewer may not see the record. */
export function attachmentsOf(viewer: Viewer, ref: { type: string; id: number }): Attachment[] {
  getRecord(viewer, recordType(ref.type), ref.id);
  return db()
    .select({ file: attachments, user: users })
    .from(attachments)
    .leftJoin(users, eq(users.id, attachments.addedById))
    .where(eq(attachments.recordId, ref.id))
    .orderBy(desc(attachments.id))
    .limit(shown)
    .all()
    .map(({ file: { id, name, type, bytes, addedAt }, user }) => ({
      id,
      name,
      size: sizeText(bytes),
      preview: previewOf(type),
      addedBy: user ? fullName(user) : "Rapport",
      addedAt: formatInstant(addedAt, viewer.timeZone),
      href: `/api/attachments/${id}`,
    }));
}
