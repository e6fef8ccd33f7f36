import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Part } from "@/components/form/Part";
import { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { Field } from "@/components/ui/Field";
import { Input } from "@/components/ui/Input";
import { quoteLinkAction } from "@/lib/quotes/actions";
import type { QuoteView } from "@/lib/quotes/view";

/** **Copy link**: the customer's private link, which then stands there too, to be copied by hand. */
export function QuoteLink({ quote }: { quote: QuoteView }) {
  const [link, setLink] = useState("");
  const [copied, setCopied] = useState(false);
  const asking = useSave(quoteLinkAction, async (given) => {
    if (!given) return;
    setLink(given.link);
    setCopied(await copy(given.link));
  });
  const Icon = copied ? Check : Copy;
  return (
    <Part title="Private link" errors={asking.errors}>
      <p className="text-table text-second">
        Whoever has it can read the quote and answer it{quote.validUntil && ` until ${quote.validUntil}`}.
      </p>
      {link && (
        <Field label="Private link" hideLabel className="w-full">
          <Input value={link} readOnly onFocus={({ target }) => target.select()} />
        </Field>
      )}
      <Button
        icon={<Icon aria-hidden size={16} strokeWidth={1.5} />}
        pending={asking.pending}
        onClick={() => asking.save({ id: quote.id })}
      >
        {copied ? "Copied" : "Copy link"}
      </Button>
    </Part>
  );
}

/** Whether the browser let it be copied. */
const copy = (text: string): Promise<boolean> =>
  Promise.resolve(navigator.clipboard?.writeText(text)).then(
    () => navigator.clipboard !== undefined,
    () => false,
  );
