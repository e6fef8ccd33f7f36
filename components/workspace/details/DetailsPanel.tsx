import { Attachments } from "@/components/attachments/Attachments";
import { ClocksCard } from "@/components/clocks/ClocksCard";
import { LeadQuestions } from "@/components/leads/LeadQuestions";
import { OverriddenAmount } from "@/components/product-lines/OverriddenAmount";
import { RecordTasks } from "@/components/tasks/RecordTasks";
import type { Viewer } from "@/lib/access/viewer";
import { caseType } from "@/lib/cases/case";
import { leadType } from "@/lib/leads/lead";
import { mayWriteOn } from "@/lib/leads/qualified";
import { amountOverride } from "@/lib/opportunities/amount";
import { opportunityType } from "@/lib/opportunities/opportunity";
import { detailsOf } from "@/lib/records/details";
import type { Stored } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { DetailsTab } from "./DetailsTab";

type DetailsPanelProps = { viewer: Viewer; record: Stored; now: Date; editing?: boolean };

/** Details of a record that was read for this viewer; and what has no other tab to stand on, as a lead's tasks and files. */
export function DetailsPanel({ viewer, record, now, editing = false }: DetailsPanelProps) {
  const { path, tabs } = recordType(record.type);
  const override = record.type === opportunityType.name ? amountOverride(viewer, record) : null;
  const mayEdit = mayWriteOn(viewer, record);
  return (
    <>
      {override && (
        <OverriddenAmount
          override={override}
          mayEdit={mayEdit}
          className="min-h-11 border-b border-rule px-5 py-1.5"
        />
      )}
      {/* While all fields are edited, the questions would be a second form with a Save of its own. */}
      {record.type === leadType.name && !editing && <LeadQuestions viewer={viewer} lead={record} />}
      <DetailsTab
        key={record.id}
        details={detailsOf(viewer, record, now)}
        mayEdit={mayEdit}
        editing={editing}
        href={`/${path}/${record.id}/details`}
      />
      {record.type === caseType.name && <ClocksCard viewer={viewer} caseId={record.id} now={now} />}
      {!tabs.includes("overview") && <RecordTasks viewer={viewer} record={record} now={now} />}
      {!tabs.includes("related") && <Attachments viewer={viewer} record={record} />}
    </>
  );
}
