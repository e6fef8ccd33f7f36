import { type ReactNode, type RefObject, useRef } from "react";
import { TextField } from "@/components/form/fields";
import { stopsAtUnreadable } from "@/components/form/unreadable";
import type { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { DateInput } from "@/components/ui/DateInput";
import { Field } from "@/components/ui/Field";
import { Textarea } from "@/components/ui/Textarea";
import { ConflictChoice } from "@/components/workspace/details/ConflictChoice";
import { useFreshAfterConflict } from "@/components/workspace/details/use-fresh";
import { useOpenConflicts } from "@/components/workspace/details/use-open-conflicts";
import type { QuoteView } from "@/lib/quotes/view";
import type { QuoteDraft } from "./use-quote-draft";

type DraftFieldsProps = {
  quote: QuoteView;
  typed: QuoteDraft;
  /** What was pressed last: what is wrong with a field stands beside it. */
  saving: Pick<ReturnType<typeof useSave>, "field" | "failure">;
  /** Around the day, which a browser may hold half typed. */
  day: RefObject<HTMLDivElement | null>;
};

/** What is typed into a draft, and under a field what somebody else saved in it meanwhile. */
export function DraftFields({ quote, typed, saving: { field, failure }, day }: DraftFieldsProps) {
  const { draft, set } = typed;
  const conflictAt = useConflicts(failure, typed);
  return (
    <>
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
          Adjust to the amount of {quote.offer.amount}
        </Button>
      )}
    </>
  );
}

/** The place of the day in a form, and whether what was typed there cannot be read. */
export function useDay() {
  const day = useRef<HTMLDivElement>(null);
  return { day, isUnreadable: () => !day.current || stopsAtUnreadable(day.current) };
}

/** Under a field, what somebody else saved in it meanwhile, until one of the two is chosen. */
function useConflicts(
  failure: DraftFieldsProps["saving"]["failure"],
  typed: QuoteDraft,
): (field: string) => ReactNode {
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
