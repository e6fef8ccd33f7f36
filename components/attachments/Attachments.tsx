import { reaches } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { sizeText } from "@/lib/attachments/attachment";
import { limitBytes } from "@/lib/attachments/limits";
import { attachmentsOf } from "@/lib/attachments/list";
import type { Stored } from "@/lib/records/record";
import { AttachmentSection } from "./AttachmentSection";

/** The files on a record that was read for this viewer. */
export function Attachments({ viewer, record }: { viewer: Viewer; record: Stored }) {
  return (
    <AttachmentSection
      key={record.id}
      recordId={record.id}
      files={attachmentsOf(viewer, record)}
      mayChange={reaches(viewer, record.type, "edit", record)}
      limit={{ bytes: limitBytes(), text: sizeText(limitBytes()) }}
    />
  );
}
