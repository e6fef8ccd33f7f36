import { SectionHeading } from "@/components/ui/SectionHeading";
import { Table, Td, Th, Tr } from "@/components/ui/Table";
import { OverviewPart } from "@/components/workspace/OverviewCard";
import type { Forecast } from "@/lib/forecast/forecast";
import { FigureCells } from "./FigureCells";
import { StageName } from "./StageName";

type ByStageProps = { forecast: Forecast; currency: string; period: string };

/** Where the deals stand. */
export function ByStage({ forecast: { stages }, currency, period }: ByStageProps) {
  const title = "Forecast by stage";
  return (
    <OverviewPart>
      <section aria-label={title}>
        <SectionHeading aside={`closed ${period}`}>{title}</SectionHeading>
        <Table label={title} className="-mx-3">
          <thead>
            <tr className="*:whitespace-nowrap">
              <Th>Stage</Th>
              <Th numeric>Probability</Th>
              <Th numeric>Deals</Th>
              <Th numeric>Amount</Th>
              <Th numeric>Weighted</Th>
            </tr>
          </thead>
          <tbody>
            {stages.map(({ stage, ...figure }) => (
              <Tr key={stage.id}>
                <Td className="min-w-32">
                  <StageName stage={stage} />
                </Td>
                <Td numeric>{stage.probability} %</Td>
                <FigureCells figure={figure} of={stage.name} currency={currency} weighted />
              </Tr>
            ))}
          </tbody>
        </Table>
      </section>
    </OverviewPart>
  );
}
