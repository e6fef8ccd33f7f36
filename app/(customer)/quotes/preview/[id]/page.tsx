import type { Metadata } from "next";
import { PaperPage } from "@/components/quotes/PaperPage";
import { QuotePaper } from "@/components/quotes/QuotePaper";
import { logoAddress } from "@/lib/company/logo";
import { readQuote } from "@/lib/quotes/read";
import { requireViewer } from "@/lib/sessions/request";
import { orNotFound } from "../../../../or-not-found";

export const metadata: Metadata = { title: "Quote" };

/** A quote as its customer will see it, for people of the company. */
export default async function PreviewPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer("records");
  const { id } = await params;
  const { paper, opportunityId } = orNotFound(() => readQuote(viewer, Number(id)));
  return (
    <PaperPage pdf={`/api/quotes/${id}`} back={`/opportunities/${opportunityId}`}>
      <QuotePaper paper={paper} logo={logoAddress()} />
    </PaperPage>
  );
}
