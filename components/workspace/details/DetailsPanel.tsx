import { Attachments } from "@/components/attachments/Attachments";
import { ClocksCard } from "@/components/clocks/ClocksCard";
import { RecordTasks } from "@/components/tasks/RecordTasks";
import { reaches } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { caseType } from "@/lib/cases/case";
import { detailsOf } from "@/lib/records/details";
import type { Stored } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { DetailsTab } from "./DetailsTab";

type DetailsPanelProps = { viewer: Viewer; record: Stored; now: Date; editing?: boolean };

/** Details of a record that was read for this viewer; and what has no other tab to stand on, as a lead's tasks and files. */
export function DetailsPanel({ viewer, record, now, editing = false }: DetailsPanelProps) {
  const { path, tabs } = recordType(record.type);
  return (
    <>
      <DetailsTab
        key={record.id}
        details={detailsOf(viewer, record, now)}
        mayEdit={reaches(viewer, record.type, "edit", record)}
        editing={editing}
        href={`/${path}/${record.id}/details`}
      />
      {record.type === caseType.name && <ClocksCard viewer={viewer} caseId={record.id} now={now} />}
      {!tabs.includes("overview") && <RecordTasks viewer={viewer} record={record} now={now} />}
      {!tabs.includes("related") && <Attachments viewer={viewer} record={record} />}
    </>
  );
}
