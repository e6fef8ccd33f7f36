import { SectionHeading } from "@/components/ui/SectionHeading";
import { Table, Td, Th, Tr } from "@/components/ui/Table";
import { OverviewPart } from "@/components/workspace/OverviewCard";
import type { Forecast } from "@/lib/forecast/forecast";
import { FigureCells } from "./FigureCells";

type ByOwnerProps = { forecast: Forecast; currency: string; period: string };

/** Whose deals these are. */
export function ByOwner({ forecast: { owners, total }, currency, period }: ByOwnerProps) {
  const title = "Forecast by owner";
  return (
    <OverviewPart>
      <section aria-label={title}>
        <SectionHeading aside={`won ${period}`}>{title}</SectionHeading>
        <Table label={title} className="-mx-3">
          <thead>
            <tr className="*:whitespace-nowrap">
              <Th>Owner</Th>
              <Th numeric>Open</Th>
              <Th numeric>Amount</Th>
              <Th numeric>Weighted</Th>
              <Th numeric>Won</Th>
              <Th numeric>Amount</Th>
            </tr>
          </thead>
          <tbody>
            {owners.map(({ key, label, open, won }) => (
              <Tr key={key}>
                <Td className="min-w-28">{label}</Td>
                <FigureCells figure={open} of={`${label}, open`} currency={currency} weighted />
                <FigureCells figure={won} of={`${label}, won`} currency={currency} />
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
      </section>
    </OverviewPart>
  );
}
