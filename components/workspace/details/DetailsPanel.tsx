import { Attachments } from "@/components/attachments/Attachments";
import { RecordTasks } from "@/components/tasks/RecordTasks";
import { mayWriteOn } from "@/lib/leads/qualified";
import { detailsOf } from "@/lib/records/details";
import { recordType } from "@/lib/records/registry";
import type { OverviewProps } from "../overviews";
import { aboveFields, belowFields } from "./beside-fields";
import { DetailsTab } from "./DetailsTab";

type DetailsPanelProps = OverviewProps & { editing?: boolean };

/** Details of a record; and what has no other tab to stand on, as a lead's tasks and files. */
export function DetailsPanel({ viewer, record, now, editing = false }: DetailsPanelProps) {
  const { path, tabs } = recordType(record.type);
  const [Above, Below] = [aboveFields[record.type], belowFields[record.type]];
  return (
    <>
      {Above && <Above {...{ viewer, record, now, editing }} />}
      <DetailsTab
        key={record.id}
        details={detailsOf(viewer, record, now)}
        mayEdit={mayWriteOn(viewer, record)}
        editing={editing}
        href={`/${path}/${record.id}/details`}
      />
      {Below && <Below {...{ viewer, record, now, editing }} />}
      {!tabs.includes("overview") && <RecordTasks viewer={viewer} record={record} now={now} />}
      {!tabs.includes("related") && <Attachments viewer={viewer} record={record} />}
    </>
  );
}
