"use client";

import { useRef } from "react";
import { EditDrawer } from "@/components/form/EditDrawer";
import { TextField } from "@/components/form/fields";
import { Part } from "@/components/form/Part";
import { stopsAtUnreadable } from "@/components/form/unreadable";
import { useDraft } from "@/components/form/use-draft";
import { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { DateInput } from "@/components/ui/DateInput";
import { Field } from "@/components/ui/Field";
import { Textarea } from "@/components/ui/Textarea";
import { useToast } from "@/components/ui/Toast";
import { failureOf } from "@/lib/failure";
import { changeDraftAction, markAsSentAction, takeProductsAgainAction } from "@/lib/quotes/actions";
import type { QuoteView } from "@/lib/quotes/view";
import { PaperLinks } from "./PaperLinks";
import { QuoteLines } from "./QuoteLines";
import { RemoveDraft } from "./RemoveDraft";
import { SendPart } from "./SendPart";

type DraftDrawerProps = { quote: QuoteView; onClose: () => void };

/** A quote that nobody was sent yet: what it says, and what can be done with it. */
export function DraftDrawer({ quote, onClose }: DraftDrawerProps) {
  const toast = useToast();
  const { draft, set, dirty } = useDraft(quote.typed);
  const saving = useSave(changeDraftAction, () => {
    toast.show(`Saved quote ${quote.name}.`);
    onClose();
  });
  const sending = useSave(saveAndSend);
  const day = useRef<HTMLDivElement>(null);
  const send = () => {
    if (day.current && !stopsAtUnreadable(day.current)) sending.save({ id: quote.id, ...draft });
  };
  // What is wrong with a field stands beside it, whichever of the two was pressed.
  const { field } = sending.failure ? sending : saving;
  return (
    <EditDrawer
      title={`Quote ${quote.name}`}
      description={`Draft, ${quote.total}`}
      submitLabel="Save"
      onSubmit={() => saving.save({ id: quote.id, ...draft })}
      {...{ dirty, saving, onClose }}
      after={
        <>
          <ProductsPart quote={quote} />
          <SendPart quote={quote} sending={sending} onSend={send} />
          <RemoveDraft quote={quote} onRemoved={onClose} />
        </>
      }
    >
      <Field label="Introduction" {...field("introduction")}>
        <Textarea value={draft.introduction} onChange={({ target }) => set("introduction")(target.value)} />
      </Field>
      <Field label="Terms" {...field("terms")}>
        <Textarea value={draft.terms} onChange={({ target }) => set("terms")(target.value)} />
      </Field>
      <div ref={day}>
        <Field label="Valid until" description="Left empty, it does not end." {...field("validUntil")}>
          <DateInput value={draft.validUntil} onChange={({ target }) => set("validUntil")(target.value)} />
        </Field>
      </div>
      <TextField
        label="Adjustment"
        inputMode="decimal"
        description={`Off the products' ${quote.linesTotal} with a minus, such as -50, or on top of them.`}
        value={draft.adjustment}
        onValueChange={set("adjustment")}
        {...field("adjustment")}
      />
      {quote.offer && draft.adjustment !== quote.offer.adjustment && (
        <Button className="self-start" onClick={() => set("adjustment")(quote.offer!.adjustment)}>
          Come to the amount of {quote.offer.amount}
        </Button>
      )}
    </EditDrawer>
  );
}

type Typed = { id: number } & QuoteView["typed"];

/** What was typed is sent, too. */
async function saveAndSend(typed: Typed) {
  const saved = await changeDraftAction(typed);
  return failureOf(saved) ? saved : markAsSentAction({ id: typed.id });
}

function ProductsPart({ quote }: { quote: QuoteView }) {
  const toast = useToast();
  const taking = useSave(takeProductsAgainAction, () => toast.show("The quote lists the products of now."));
  return (
    <Part title="Products" errors={taking.errors}>
      <QuoteLines quote={quote} />
      <Button pending={taking.pending} onClick={() => taking.save({ id: quote.id })}>
        Take the products again
      </Button>
      <PaperLinks id={quote.id} unprinted={quote.unprinted} />
    </Part>
  );
}
