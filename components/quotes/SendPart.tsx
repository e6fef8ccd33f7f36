import { Part } from "@/components/form/Part";
import { Button } from "@/components/ui/Button";
import { ConfirmPopover } from "@/components/ui/ConfirmPopover";
import type { FormError } from "@/components/ui/FormErrors";
import type { QuoteView } from "@/lib/quotes/view";

type SendPartProps = {
  quote: QuoteView;
  sending: { pending: boolean; errors: readonly FormError[] };
  onSend: () => void;
};

/** **Mark as sent**, which gives a draft its private link. */
export function SendPart({ quote, sending, onSend }: SendPartProps) {
  return (
    <Part title="Send" errors={sending.errors}>
      <p className="text-table text-second">
        The customer opens the quote by a private link, and accepts or declines it there.
      </p>
      <ConfirmPopover
        trigger={<Button pending={sending.pending}>Mark as sent</Button>}
        title={`Mark quote ${quote.name} as sent?`}
        description={description(quote)}
        confirmLabel="Mark as sent"
        tone="filled"
        confirmAction={onSend}
      />
    </Part>
  );
}

const description = ({ version }: QuoteView): string =>
  `It then stays as it is, and gets its link. ${version > 1 ? "The version before it can no longer be answered. " : ""}What changes later goes into a new version.`;
