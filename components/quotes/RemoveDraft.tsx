import { useRef } from "react";
import { Part } from "@/components/form/Part";
import { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { ConfirmPopover } from "@/components/ui/ConfirmPopover";
import { useToast } from "@/components/ui/Toast";
import { removeDraftAction } from "@/lib/quotes/actions";
import type { QuoteView } from "@/lib/quotes/view";
import { focusQuote, quoteBeside } from "./focus-quote";

/** **Remove draft**, once that was confirmed. */
export function RemoveDraft({ quote, onRemoved }: { quote: QuoteView; onRemoved: () => void }) {
  const toast = useToast();
  const beside = useRef<number>(undefined);
  const removing = useSave(removeDraftAction, () => {
    toast.show(`Removed the draft of quote ${quote.name}.`);
    onRemoved();
    focusQuote(beside.current);
  });
  const remove = () => {
    beside.current = quoteBeside(quote.id);
    removing.save({ id: quote.id });
  };
  return (
    <Part title="Remove" errors={removing.errors}>
      <ConfirmPopover
        trigger={<Button pending={removing.pending}>Remove draft</Button>}
        title={`Remove the draft of ${quote.name}?`}
        description="Nobody was sent it. Its number is not given again."
        confirmLabel="Remove"
        confirmAction={remove}
      />
    </Part>
  );
}
