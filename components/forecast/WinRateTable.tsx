import { SectionHeading } from "@/components/ui/SectionHeading";
import { Table, Td, Th, Tr } from "@/components/ui/Table";
import { OverviewPart } from "@/components/workspace/OverviewCard";
import type { WinRate } from "@/lib/forecast/closed";
import { FigureCells } from "./FigureCells";
import { Share } from "./Share";
import { percentText } from "./words";

type WinRateTableProps = {
  title: string;
  /** What its first column is. */
  first: string;
  rows: readonly WinRate[];
  total: WinRate;
  currency: string;
};

/** Won and lost, by count and by amount. */
export function WinRateTable({ title, first, rows, total, currency }: WinRateTableProps) {
  return (
    <OverviewPart>
      <section aria-label={title}>
        <SectionHeading level={3}>{title}</SectionHeading>
        <Table label={title} className="-mx-3">
          <thead>
            <tr className="*:whitespace-nowrap">
              <Th>{first}</Th>
              <Th numeric>Won</Th>
              <Th numeric>Amount</Th>
              <Th numeric>Lost</Th>
              <Th numeric>Amount</Th>
              <Th numeric>Win rate</Th>
              <Th numeric>By amount</Th>
            </tr>
          </thead>
          <tbody>
            {rows.map((rate) => (
              <Tr key={rate.key}>
                <Cells rate={rate} currency={currency} />
              </Tr>
            ))}
          </tbody>
          <tfoot className="font-semibold">
            <tr>
              <Cells rate={total} currency={currency} />
            </tr>
          </tfoot>
        </Table>
      </section>
    </OverviewPart>
  );
}

function Cells({
  rate: { label, won, lost, byCount, byAmount },
  currency,
}: {
  rate: WinRate;
  currency: string;
}) {
  return (
    <>
      <Td className="min-w-20 whitespace-nowrap">{label}</Td>
      <FigureCells figure={won} of={`${label}, won`} currency={currency} />
      <FigureCells figure={lost} of={`${label}, lost`} currency={currency} />
      <Td numeric>
        <Share share={byCount} />
      </Td>
      <Td numeric>{percentText(byAmount)}</Td>
    </>
  );
}
