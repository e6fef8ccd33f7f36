import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CustomerAnswer } from "@/components/quotes/CustomerAnswer";
import { ClosedQuote, PaperPage } from "@/components/quotes/PaperPage";
import { QuotePaper } from "@/components/quotes/QuotePaper";
import { logoAddress } from "@/lib/company/logo";
import { openQuote } from "@/lib/quotes/read";

export const metadata: Metadata = { title: "Quote", robots: { index: false, follow: false } };

/** A quote as its customer sees it, who has nothing but the private link. */
export default async function QuotePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const quote = openQuote(token, new Date());
  if (!quote) notFound();
  if (!("paper" in quote)) return <ClosedQuote {...quote} />;
  const { kind, paper, answer, contact } = quote;
  return (
    <PaperPage pdf={`/quotes/${token}/pdf`}>
      <QuotePaper paper={paper} logo={logoAddress()} />
      <CustomerAnswer
        token={token}
        kind={kind}
        answer={answer}
        contact={contact}
        colour={paper.company.colour}
      />
    </PaperPage>
  );
}
