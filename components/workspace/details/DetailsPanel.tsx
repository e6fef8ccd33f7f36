import { reaches } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { detailsOf } from "@/lib/records/details";
import type { Stored } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { DetailsTab } from "./DetailsTab";

type DetailsPanelProps = { viewer: Viewer; record: Stored; now: Date; editing?: boolean };

/** Details of a record that was read for this viewer. */
export function DetailsPanel({ viewer, record, now, editing = false }: DetailsPanelProps) {
  return (
    <DetailsTab
      key={record.id}
      details={detailsOf(viewer, record, now)}
      mayEdit={reaches(viewer, record.type, "edit", record)}
      editing={editing}
      href={`/${recordType(record.type).path}/${record.id}/details`}
    />
  );
}
