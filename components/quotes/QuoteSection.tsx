"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { useSave } from "@/components/form/use-save";
import { usePageCommands } from "@/components/shell/page-commands";
import { Button } from "@/components/ui/Button";
import { FormErrors } from "@/components/ui/FormErrors";
import { later } from "@/components/ui/later";
import { SectionHeading } from "@/components/ui/SectionHeading";
import { makeQuoteAction } from "@/lib/quotes/actions";
import type { QuotesView } from "@/lib/quotes/view";
import { QuoteTable } from "./QuoteTable";

const OpenQuote = later(() => import("./OpenQuote")).part((loaded) => loaded.OpenQuote);

/** The quotes of an opportunity, and the drawer in which one of them is open. */
export function QuoteSection({ opportunityId, quotes, mayChange }: QuotesView & { opportunityId: number }) {
  const [openId, setOpenId] = useState<number | null>(null);
  const making = useSave(makeQuoteAction, (made) => setOpenId(made?.id ?? null));
  const make = () => making.save({ opportunityId });
  return (
    <section aria-label="Quotes" className="border-b border-rule pt-3 not-first:border-t">
      {mayChange && <NewQuoteCommand make={make} />}
      <SectionHeading
        className="px-5"
        aside={quotes.length > 0 && <span className="tabular-nums">{quotes.length}</span>}
        actions={
          mayChange && (
            <Button
              data-new-quote
              variant="quiet"
              className="-mr-3"
              icon={<Plus aria-hidden size={16} />}
              pending={making.pending}
              onClick={make}
            >
              New quote
            </Button>
          )
        }
      >
        Quotes
      </SectionHeading>
      <div className="px-5">
        <FormErrors errors={making.errors} title="No quote was made" />
      </div>
      {quotes.length === 0 ? (
        <p className="px-5 pt-1 pb-3 text-body text-muted">
          No quotes yet. A quote lists the products above.
        </p>
      ) : (
        <QuoteTable {...{ quotes, mayChange }} onOpen={setOpenId} />
      )}
      {openId !== null && <OpenQuote {...{ opportunityId, quotes, mayChange, openId }} onOpen={setOpenId} />}
    </section>
  );
}

function NewQuoteCommand({ make }: { make: () => void }) {
  usePageCommands([{ label: "New quote", run: make, words: "offer proposal pdf" }]);
  return null;
}
