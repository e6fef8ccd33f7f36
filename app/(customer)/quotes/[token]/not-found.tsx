import { PlainPage } from "@/components/quotes/PaperPage";
import { companyName } from "@/lib/company/company";

/** A link that was never given, or whose quote was taken back: they look the same. */
export default function NoQuote() {
  return (
    <PlainPage company={companyName()} title="There is no quote at this address">
      Look whether the link is whole, or ask whoever sent it for a new one.
    </PlainPage>
  );
}
