import { Table, Td, Th, Tr } from "@/components/ui/Table";
import type { Forecast, ForecastRow } from "@/lib/forecast/forecast";
import { FigureCells } from "./FigureCells";

type OpenAndWonProps = {
  label: string;
  /** What a row is of. */
  by: string;
  rows: readonly ForecastRow[];
  total: Forecast["total"];
  currency: string;
};

/** Open and won deals, row by row and together. */
export function OpenAndWon({ label, by, rows, total, currency }: OpenAndWonProps) {
  return (
    <Table label={label} className="-mx-3">
      <thead>
        <tr className="*:whitespace-nowrap">
          <Th>{by}</Th>
          <Th numeric>Open deals</Th>
          <Th numeric>Amount</Th>
          <Th numeric>Weighted</Th>
          <Th numeric>Won deals</Th>
          <Th numeric>Won amount</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label: of, open, won }) => (
          <Tr key={key}>
            <Td className="min-w-28">{of}</Td>
            <FigureCells figure={open} of={`${of}, open`} currency={currency} weighted />
            <FigureCells figure={won} of={`${of}, won`} currency={currency} />
          </Tr>
        ))}
      </tbody>
      <tfoot className="font-semibold">
        <tr>
          <Td>Together</Td>
          <FigureCells figure={total.open} of="Together, open" currency={currency} weighted />
          <FigureCells figure={total.won} of="Together, won" currency={currency} />
        </tr>
      </tfoot>
    </Table>
  );
}
