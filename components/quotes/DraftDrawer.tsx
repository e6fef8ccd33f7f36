"use client";

import { EditDrawer } from "@/components/form/EditDrawer";
import { Part } from "@/components/form/Part";
import type { useSave } from "@/components/form/use-save";
import { Banner } from "@/components/ui/Banner";
import { Button } from "@/components/ui/Button";
import type { QuoteView } from "@/lib/quotes/view";
import { DraftFields, useDay } from "./DraftFields";
import { PaperLinks } from "./PaperLinks";
import { QuoteLines } from "./QuoteLines";
import { RemoveDraft } from "./RemoveDraft";
import { SendPart } from "./SendPart";
import { useDraftSaves } from "./use-draft-saves";
import type { QuoteDraft } from "./use-quote-draft";
import { useTakeProducts } from "./use-take-products";

type DraftDrawerProps = {
  quote: QuoteView;
  typed: QuoteDraft;
  /** Set where somebody removed it while it was open: makes another one, which takes over what is typed. */
  removed: { saving: Pick<ReturnType<typeof useSave>, "pending" | "errors">; remake: () => void } | null;
  onClose: () => void;
};

/** A quote that nobody was sent yet: what it says, and what can be done with it. */
export function DraftDrawer({ quote, typed, removed, onClose }: DraftDrawerProps) {
  const { day, isUnreadable } = useDay();
  const { saving, sending, pressed, save, send } = useDraftSaves(quote, typed, onClose);
  const sendReadable = () => {
    if (!isUnreadable()) send();
  };
  return (
    <EditDrawer
      title={`Quote ${quote.name}`}
      description={`Draft, ${quote.total}`}
      submitLabel={removed ? "Make another quote of it" : "Save"}
      onSubmit={removed ? removed.remake : save}
      saving={removed ? removed.saving : saving}
      dirty={typed.dirty}
      onClose={onClose}
      after={
        !removed && (
          <>
            <ProductsPart quote={quote} />
            <SendPart quote={quote} sending={sending} onSend={sendReadable} />
            <RemoveDraft quote={quote} onRemoved={onClose} />
          </>
        )
      }
    >
      {removed && <Removed />}
      <DraftFields {...{ quote, typed, day }} saving={pressed} />
    </EditDrawer>
  );
}

const Removed = () => (
  <Banner tone="bad" title="Somebody removed this draft">
    What stands here is kept until you close it. Another quote begins with it, and with the products of now.
  </Banner>
);

function ProductsPart({ quote }: { quote: QuoteView }) {
  const { take, pending, errors } = useTakeProducts(quote);
  return (
    <Part title="Products" errors={errors}>
      <QuoteLines quote={quote} />
      {quote.isBehind && (
        <Banner tone="warn" className="w-full">
          The products of the opportunity have changed since.
        </Banner>
      )}
      <Button pending={pending} onClick={take}>
        Take the products again
      </Button>
      {quote.whole && <PaperLinks id={quote.id} unprinted={quote.unprinted} />}
    </Part>
  );
}
