import { Td } from "@/components/ui/Table";
import { formatMoney } from "@/lib/fields/kinds/money";
import type { Figure } from "@/lib/forecast/figure";
import { weightedCents } from "@/lib/opportunities/board-tile";
import { CountLink } from "./CountLink";

type FigureCellsProps = {
  /** Null where there is no such figure. */
  figure: Figure | null;
  of: string;
  currency: string;
  weighted?: boolean;
};

/** How many deals, and what they come to, where there are any; of open ones also what that is worth by probability. */
export function FigureCells({ figure, of, currency, weighted }: FigureCellsProps) {
  const money = (cents: number | undefined) =>
    figure?.count && cents !== undefined ? formatMoney(cents, currency) : "";
  return (
    <>
      <Td numeric>{figure ? <CountLink {...figure} of={of} /> : <None />}</Td>
      <Td numeric>{money(figure?.amountCents)}</Td>
      {weighted && <Td numeric>{money(figure ? weightedCents(figure) : undefined)}</Td>}
    </>
  );
}

const None = () => (
  <>
    <span aria-hidden className="text-muted">
      –
    </span>
    <span className="sr-only">none</span>
  </>
);
