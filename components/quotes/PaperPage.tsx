import { ArrowLeft } from "lucide-react";
import type { ReactNode } from "react";
import { EntranceHeading } from "@/components/entrance/EntranceCard";
import { ButtonLink } from "@/components/ui/Button";
import { DownloadPdf } from "./DownloadPdf";

type PaperPageProps = {
  /** Where its PDF is. */
  pdf: string;
  /** For people of the company: where they came from. */
  back?: string;
  children: ReactNode;
};

/** A sheet of paper on the desk, the same in every theme, and printed without the desk. */
export function PaperPage({ pdf, back, children }: PaperPageProps) {
  return (
    <div
      data-theme="light"
      className="min-h-dvh bg-desk px-4 py-6 text-body text-ink max-md:p-0 print:min-h-0 print:bg-sheet print:p-0"
    >
      <main className="mx-auto w-full max-w-200">
        <div className="mb-3 flex flex-wrap items-center gap-2 max-md:mb-0 max-md:p-3 print:hidden">
          {back && (
            <>
              <ButtonLink href={back} icon={<ArrowLeft aria-hidden size={16} strokeWidth={1.5} />}>
                Back to the opportunity
              </ButtonLink>
              <p className="text-table text-second">This is how the customer will see it.</p>
            </>
          )}
          <DownloadPdf href={pdf} className="ml-auto" />
        </div>
        {children}
      </main>
    </div>
  );
}

const closed = {
  expired: {
    title: "The time of this quote is over",
    next: "Ask for a new one if you are still interested.",
  },
  superseded: {
    title: "There is a newer version of this quote",
    next: "Ask for its link, and answer that one.",
  },
};

type ClosedQuoteProps = { kind: keyof typeof closed; number: string; company: string };

/** A quote that can no longer be answered, and no longer says what it said. */
export function ClosedQuote({ kind, number, company }: ClosedQuoteProps) {
  return (
    <PlainPage company={company} title={closed[kind].title}>
      Quote {number} of {company}. {closed[kind].next}
    </PlainPage>
  );
}

type PlainPageProps = { company: string; title: string; children: ReactNode };

/** A few words where there is no quote to show. */
export function PlainPage({ company, title, children }: PlainPageProps) {
  return (
    <div data-theme="light" className="grid min-h-dvh place-items-center bg-desk p-4 text-body text-ink">
      <main className="w-full max-w-100 rounded-dialog border border-rule-strong bg-sheet p-8 max-md:p-5">
        <p className="mb-5 text-second">{company}</p>
        <EntranceHeading title={title}>{children}</EntranceHeading>
      </main>
    </div>
  );
}
