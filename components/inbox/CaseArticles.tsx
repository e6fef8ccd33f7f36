import { WikiPanel } from "@/components/wiki/WikiPanel";
import type { SidePanelProps } from "./side-tabs";

/** What the staff knows that may help with the case. */
export function CaseArticles({ pane: { id, articles, mayEdit } }: SidePanelProps) {
  return (
    <div className="px-4 py-2">
      {articles ? (
        <WikiPanel caseId={id} suggestions={articles} mayWrite={mayEdit} />
      ) : (
        <p className="py-1 text-body text-muted">The wiki is not yours to read.</p>
      )}
    </div>
  );
}
