import { SectionHeading } from "@/components/ui/SectionHeading";
import { OverviewPart } from "@/components/workspace/OverviewCard";
import { reaches } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import type { Stored } from "@/lib/records/record";
import { suggestArticles } from "@/lib/wiki/suggest";
import { WikiPanel } from "./WikiPanel";

/** The wiki on a case's Overview: what may help, and a search. `record` has been read for this viewer. */
export function CaseWiki({ viewer, record }: { viewer: Viewer; record: Stored }) {
  const suggestions = suggestArticles(viewer, record);
  if (!suggestions) return null;
  return (
    <OverviewPart>
      <section aria-label="Wiki">
        <SectionHeading>Wiki</SectionHeading>
        <WikiPanel
          caseId={record.id}
          suggestions={suggestions}
          mayWrite={reaches(viewer, "case", "edit", record)}
        />
      </section>
    </OverviewPart>
  );
}
