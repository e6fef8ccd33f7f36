import { TextField } from "@/components/form/fields";
import { Part } from "@/components/form/Part";
import { useDraft } from "@/components/form/use-draft";
import { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { useToast } from "@/components/ui/Toast";
import { useUnsaved } from "@/components/ui/unsaved";
import { answerForCustomerAction } from "@/lib/quotes/actions";
import type { QuoteView } from "@/lib/quotes/view";

/** What the customer said on the telephone or on paper, entered for them. */
export function CustomerSaid({ quote }: { quote: QuoteView }) {
  const toast = useToast();
  const { draft, set, dirty } = useDraft({ name: quote.contact, reason: "" });
  useUnsaved(dirty);
  const entering = useSave(answerForCustomerAction, () => toast.show("Entered the answer."));
  const enter = (answer: "accepted" | "declined") => entering.save({ id: quote.id, answer, ...draft });
  return (
    <Part title="Enter the customer’s answer" errors={entering.errors}>
      <TextField
        className="w-full"
        label="Name of whoever answered"
        required
        value={draft.name}
        onValueChange={set("name")}
        {...entering.field("name")}
      />
      <TextField
        className="w-full"
        label="Reason for declining"
        value={draft.reason}
        onValueChange={set("reason")}
        {...entering.field("reason")}
      />
      <div className="flex gap-2">
        <Button pending={entering.pending} onClick={() => enter("accepted")}>
          Accepted
        </Button>
        <Button pending={entering.pending} onClick={() => enter("declined")}>
          Declined
        </Button>
      </div>
    </Part>
  );
}
