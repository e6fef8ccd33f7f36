"use client";

import { useState } from "react";
import { EditDrawer } from "@/components/form/EditDrawer";
import { Part } from "@/components/form/Part";
import { useSave } from "@/components/form/use-save";
import { Banner } from "@/components/ui/Banner";
import { Button } from "@/components/ui/Button";
import { useToast } from "@/components/ui/Toast";
import { changeDraftAction, markAsSentAction } from "@/lib/quotes/actions";
import type { QuoteView } from "@/lib/quotes/view";
import { DraftFields, useDay } from "./DraftFields";
import { PaperLinks } from "./PaperLinks";
import { QuoteLines } from "./QuoteLines";
import { RemoveDraft } from "./RemoveDraft";
import { SendPart } from "./SendPart";
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
  const toast = useToast();
  const { draft, seen, dirty } = typed;
  const saving = useSave(changeDraftAction, () => {
    toast.show(`Saved quote ${quote.name}.`);
    onClose();
  });
  const sending = useSave(markAsSentAction, typed.forget);
  const { day, isUnreadable } = useDay();
  const [pressed, setPressed] = useState<"save" | "send">("save");
  const send = () => {
    if (isUnreadable()) return;
    setPressed("send");
    sending.save({ id: quote.id, ...draft, seen, total: quote.total });
  };
  const save = () => {
    setPressed("save");
    saving.save({ id: quote.id, ...draft, seen });
  };
  return (
    <EditDrawer
      title={`Quote ${quote.name}`}
      description={`Draft, ${quote.total}`}
      submitLabel={removed ? "Make another quote of it" : "Save"}
      onSubmit={removed ? removed.remake : save}
      saving={removed ? removed.saving : { ...saving, errors: said(saving) }}
      {...{ dirty, onClose }}
      after={
        !removed && (
          <>
            <ProductsPart quote={quote} />
            <SendPart quote={quote} sending={{ ...sending, errors: said(sending) }} onSend={send} />
            <RemoveDraft quote={quote} onRemoved={onClose} />
          </>
        )
      }
    >
      {removed && <Removed />}
      <DraftFields {...{ quote, typed, day }} saving={pressed === "send" ? sending : saving} />
    </EditDrawer>
  );
}

const Removed = () => (
  <Banner tone="bad" title="Somebody removed this draft">
    What stands here is kept until you close it. Another quote begins with it, and with the products of now.
  </Banner>
);

type Saving = Pick<ReturnType<typeof useSave>, "errors" | "failure">;

/** What two people changed stands beside its field. */
const said = ({ errors, failure }: Saving) => (failure?.kind === "conflict" ? [] : errors);

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
