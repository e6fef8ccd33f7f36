import { Chip } from "@/components/ui/Chip";
import { NameButton } from "@/components/ui/NameButton";
import { Table, Td, Th, Tr } from "@/components/ui/Table";
import type { Tone } from "@/components/ui/tone";
import { type Standing, standingWords } from "@/lib/quotes/quote";
import type { QuoteView } from "@/lib/quotes/view";
import { BehindNote } from "./BehindNote";

const tones: Record<Standing, Tone> = {
  draft: "neutral",
  sent: "info",
  accepted: "ok",
  declined: "bad",
  superseded: "neutral",
  expired: "warn",
};

/** How a quote stands, in a word that its tone only repeats. */
export const StandingChip = ({ standing }: { standing: Standing }) => (
  <Chip tone={tones[standing]}>{standingWords[standing]}</Chip>
);

type QuoteTableProps = { quotes: readonly QuoteView[]; mayChange: boolean; onOpen: (id: number) => void };

/** The quotes of an opportunity, the newest first; a press on the number opens one. */
export function QuoteTable({ quotes, mayChange, onOpen }: QuoteTableProps) {
  return (
    <Table label="Quotes" className="[&_tr:last-child>td]:border-b-0">
      <thead>
        <tr>
          <Th className="pl-5">Quote</Th>
          <Th className="max-md:hidden">Date</Th>
          <Th className="max-md:hidden">Valid until</Th>
          <Th numeric>Total</Th>
          <Th className="pr-5">Status</Th>
        </tr>
      </thead>
      <tbody>
        {quotes.map((quote) => (
          <Tr key={quote.id}>
            <Td className="pl-5">
              <NameButton data-quote={quote.id} onClick={() => onOpen(quote.id)}>
                {quote.name}
              </NameButton>
            </Td>
            <Td className="whitespace-nowrap text-second max-md:hidden">{quote.date}</Td>
            <Td className="whitespace-nowrap text-second max-md:hidden">{quote.validUntil}</Td>
            <Td numeric className="whitespace-nowrap">
              {quote.total}
            </Td>
            <Td className="py-1 pr-5">
              <StandingChip standing={quote.standing} />
              {quote.answer && <p className="mt-0.5 text-meta text-second">{quote.answer}</p>}
              {quote.isBehind && <BehindNote {...{ quote, mayChange }} />}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
