import { TriangleAlert } from "lucide-react";
import { Button } from "@/components/ui/Button";
import { FieldError } from "@/components/ui/Field";
import type { QuoteView } from "@/lib/quotes/view";
import { focusQuote } from "./focus-quote";
import { useTakeProducts } from "./use-take-products";

type BehindNoteProps = { quote: QuoteView; mayChange: boolean };

/** That a draft lists other products than its opportunity has by now, and the way to take those. */
export function BehindNote({ quote, mayChange }: BehindNoteProps) {
  const { take, pending, errors } = useTakeProducts(quote, () => focusQuote(quote.id));
  return (
    <>
      <p className="mt-0.5 flex gap-1 text-meta text-warn-ink">
        <TriangleAlert aria-hidden size={14} strokeWidth={1.5} className="mt-px shrink-0" />
        The products have changed since.
      </p>
      {mayChange && (
        <Button variant="quiet" className="-ml-3" pending={pending} onClick={take}>
          Take the products again
        </Button>
      )}
      {errors.map(({ message }) => (
        <div key={message} role="alert">
          <FieldError>{message}</FieldError>
        </div>
      ))}
    </>
  );
}
