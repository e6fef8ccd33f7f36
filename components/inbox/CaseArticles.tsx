import { WikiPanel } from "@/components/wiki/WikiPanel";
import type { SidePanelProps } from "./side-tabs";

/** What the staff knows that may help with the case. */
export const CaseArticles = ({ pane: { id, articles, mayEdit } }: SidePanelProps) => (
  <div className="px-4 py-2">
    <WikiPanel caseId={id} suggestions={articles ?? []} mayWrite={mayEdit} />
  </div>
);
