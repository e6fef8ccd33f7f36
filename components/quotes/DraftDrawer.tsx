"use client";

import { type ReactNode, useRef, useState } from "react";
import { EditDrawer } from "@/components/form/EditDrawer";
import { TextField } from "@/components/form/fields";
import { Part } from "@/components/form/Part";
import { stopsAtUnreadable } from "@/components/form/unreadable";
import { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { DateInput } from "@/components/ui/DateInput";
import { Field } from "@/components/ui/Field";
import { Textarea } from "@/components/ui/Textarea";
import { useToast } from "@/components/ui/Toast";
import { ConflictChoice } from "@/components/workspace/details/ConflictChoice";
import { useFreshAfterConflict } from "@/components/workspace/details/use-fresh";
import { useOpenConflicts } from "@/components/workspace/details/use-open-conflicts";
import { failureOf } from "@/lib/failure";
import { changeDraftAction, markAsSentAction, takeProductsAgainAction } from "@/lib/quotes/actions";
import type { QuoteView } from "@/lib/quotes/view";
import { PaperLinks } from "./PaperLinks";
import { QuoteLines } from "./QuoteLines";
import { RemoveDraft } from "./RemoveDraft";
import { SendPart } from "./SendPart";
import type { QuoteDraft } from "./use-quote-draft";

type DraftDrawerProps = { quote: QuoteView; typed: QuoteDraft; onClose: () => void };

/** A quote that nobody was sent yet: what it says, and what can be done with it. */
export function DraftDrawer({ quote, typed, onClose }: DraftDrawerProps) {
  const toast = useToast();
  const { draft, set, seen, dirty } = typed;
  const saving = useSave(changeDraftAction, () => {
    toast.show(`Saved quote ${quote.name}.`);
    onClose();
  });
  const sending = useSave(saveAndSend, typed.forget);
  const day = useRef<HTMLDivElement>(null);
  const [pressed, setPressed] = useState<"save" | "send">("save");
  const send = () => {
    if (!day.current || stopsAtUnreadable(day.current)) return;
    setPressed("send");
    sending.save({ id: quote.id, ...draft, seen });
  };
  const save = () => {
    setPressed("save");
    saving.save({ id: quote.id, ...draft, seen });
  };
  // What is wrong with a field stands beside it, whichever of the two was pressed last.
  const { field, failure } = pressed === "send" ? sending : saving;
  const conflictAt = useConflicts(failure, typed);
  return (
    <EditDrawer
      title={`Quote ${quote.name}`}
      description={`Draft, ${quote.total}`}
      submitLabel="Save"
      onSubmit={save}
      saving={{ ...saving, errors: said(saving) }}
      {...{ dirty, onClose }}
      after={
        <>
          <ProductsPart quote={quote} />
          <SendPart quote={quote} sending={{ ...sending, errors: said(sending) }} onSend={send} />
          <RemoveDraft quote={quote} onRemoved={onClose} />
        </>
      }
    >
      <Field label="Introduction" {...field("introduction")}>
        <Textarea value={draft.introduction} onChange={({ target }) => set("introduction")(target.value)} />
      </Field>
      {conflictAt("introduction")}
      <Field label="Terms" {...field("terms")}>
        <Textarea value={draft.terms} onChange={({ target }) => set("terms")(target.value)} />
      </Field>
      {conflictAt("terms")}
      <div ref={day}>
        <Field label="Valid until" description="Left empty, it does not end." {...field("validUntil")}>
          <DateInput value={draft.validUntil} onChange={({ target }) => set("validUntil")(target.value)} />
        </Field>
      </div>
      {conflictAt("validUntil")}
      <TextField
        label="Adjustment"
        inputMode="decimal"
        description={`Off the products' ${quote.linesTotal} with a minus, such as -50, or on top of them.`}
        value={draft.adjustment}
        onValueChange={set("adjustment")}
        {...field("adjustment")}
      />
      {conflictAt("adjustment")}
      {quote.offer && draft.adjustment !== quote.offer.adjustment && (
        <Button className="self-start" onClick={() => set("adjustment")(quote.offer!.adjustment)}>
          Come to the amount of {quote.offer.amount}
        </Button>
      )}
    </EditDrawer>
  );
}

type Saving = Pick<ReturnType<typeof useSave>, "errors" | "failure">;

/** What two people changed stands beside its field. */
const said = ({ errors, failure }: Saving) => (failure?.kind === "conflict" ? [] : errors);

/** Under a field, what somebody else saved in it meanwhile, until one of the two is chosen. */
function useConflicts(failure: Saving["failure"], typed: QuoteDraft): (field: string) => ReactNode {
  useFreshAfterConflict(failure);
  const open = useOpenConflicts(failure);
  return (field) =>
    open.of(field).map((conflict) => {
      const decide = (takesTheirs: boolean) => {
        typed.settle(conflict, takesTheirs);
        open.close(field);
      };
      return (
        <ConflictChoice
          key={field}
          conflict={conflict}
          onMine={() => decide(false)}
          onTheirs={() => decide(true)}
        />
      );
    });
}

type Sent = Parameters<typeof changeDraftAction>[0];

/** What was typed is sent, too. */
async function saveAndSend(typed: Sent) {
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
