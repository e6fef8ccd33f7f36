import type { Viewer } from "@/lib/access/viewer";
import { sizeText } from "@/lib/attachments/attachment";
import { limitBytes } from "@/lib/attachments/limits";
import { attachmentsOf } from "@/lib/attachments/list";
import { mayWriteOn } from "@/lib/leads/qualified";
import type { Stored } from "@/lib/records/record";
import { AttachmentSection } from "./AttachmentSection";

/** The files on a record that was read for this viewer. */
export function Attachments({ viewer, record }: { viewer: Viewer; record: Stored }) {
  return (
    <AttachmentSection
      key={record.id}
      recordId={record.id}
      files={attachmentsOf(viewer, record)}
      mayChange={mayWriteOn(viewer, record)}
      limit={{ bytes: limitBytes(), text: sizeText(limitBytes()) }}
    />
  );
}
