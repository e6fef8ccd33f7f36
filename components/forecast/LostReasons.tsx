import { SectionHeading } from "@/components/ui/SectionHeading";
import { Table, Td, Th, Tr } from "@/components/ui/Table";
import { OverviewPart } from "@/components/workspace/OverviewCard";
import type { Forecast } from "@/lib/forecast/forecast";
import { FigureCells } from "./FigureCells";
import { Share } from "./Share";

type LostReasonsProps = { forecast: Forecast; currency: string; period: string };

/** Why deals were lost. */
export function LostReasons({ forecast: { lostReasons, total }, currency, period }: LostReasonsProps) {
  const title = "Lost reasons";
  return (
    <OverviewPart>
      <section aria-label={title}>
        <SectionHeading aside={period}>{title}</SectionHeading>
        {lostReasons.length === 0 ? (
          <p className="py-1 text-body text-muted">No deal was lost in these months.</p>
        ) : (
          <Table label={title} className="-mx-3">
            <thead>
              <tr className="*:whitespace-nowrap">
                <Th>Reason</Th>
                <Th numeric>Deals</Th>
                <Th numeric>Amount</Th>
                <Th numeric>Of all lost</Th>
              </tr>
            </thead>
            <tbody>
              {lostReasons.map(({ key, label, share, ...figure }) => (
                <Tr key={key}>
                  <Td className="min-w-32">{label}</Td>
                  <FigureCells figure={figure} of={label} currency={currency} />
                  <Td numeric>
                    <Share share={share} />
                  </Td>
                </Tr>
              ))}
            </tbody>
            <tfoot className="font-semibold">
              <tr>
                <Td>Together</Td>
                <FigureCells figure={total.lost} of="Together, lost" currency={currency} />
                <Td />
              </tr>
            </tfoot>
          </Table>
        )}
      </section>
    </OverviewPart>
  );
}
