"use client";

import { Part } from "@/components/form/Part";
import { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { DescriptionList, DescriptionRow } from "@/components/ui/DescriptionList";
import { DialogClose } from "@/components/ui/Dialog";
import { Drawer } from "@/components/ui/Drawer";
import { makeNewVersionAction } from "@/lib/quotes/actions";
import type { QuoteView } from "@/lib/quotes/view";
import { CustomerSaid } from "./CustomerSaid";
import { PaperLinks } from "./PaperLinks";
import { QuoteLines } from "./QuoteLines";
import { QuoteLink } from "./QuoteLink";
import { StandingChip } from "./QuoteTable";

type SentDrawerProps = {
  quote: QuoteView;
  mayChange: boolean;
  onClose: () => void;
  /** Opens another quote in its place. */
  onOpen: (id: number) => void;
};

/** A quote that was sent and stays as it is, or a draft for somebody who may only read it. */
export function SentDrawer({ quote, mayChange, onClose, onOpen }: SentDrawerProps) {
  const isOpen = quote.standing === "sent" || quote.standing === "expired";
  return (
    <Drawer
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Quote ${quote.name}`}
      footer={<DialogClose render={<Button size={36}>Close</Button>} />}
    >
      <DescriptionList>
        <DescriptionRow term="Status">
          <StandingChip standing={quote.standing} />
        </DescriptionRow>
        <DescriptionRow term="Date">{quote.date}</DescriptionRow>
        {quote.validUntil && <DescriptionRow term="Valid until">{quote.validUntil}</DescriptionRow>}
        {quote.answer && <DescriptionRow term="Answer">{quote.answer}</DescriptionRow>}
        {quote.declineReason && <DescriptionRow term="Reason">{quote.declineReason}</DescriptionRow>}
      </DescriptionList>
      {mayChange && quote.whole && quote.standing === "sent" && <QuoteLink quote={quote} />}
      <Part title="Products">
        <QuoteLines quote={quote} />
        {quote.whole && <PaperLinks id={quote.id} unprinted={quote.unprinted} />}
      </Part>
      {mayChange && isOpen && <CustomerSaid quote={quote} />}
      {mayChange && quote.standing !== "superseded" && <NewVersion quote={quote} onOpen={onOpen} />}
    </Drawer>
  );
}

function NewVersion({ quote, onOpen }: Pick<SentDrawerProps, "quote" | "onOpen">) {
  const making = useSave(makeNewVersionAction, (made) => made && onOpen(made.id));
  return (
    <Part title="Change" errors={making.errors}>
      <p className="text-table text-second">
        What was sent stays. A new version begins with what this one says.
      </p>
      <Button pending={making.pending} onClick={() => making.save({ id: quote.id })}>
        New version
      </Button>
    </Part>
  );
}
