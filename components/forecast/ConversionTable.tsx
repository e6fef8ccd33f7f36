import { SectionHeading } from "@/components/ui/SectionHeading";
import { Table, Td, Th, Tr } from "@/components/ui/Table";
import { OverviewPart } from "@/components/workspace/OverviewCard";
import type { Conversion } from "@/lib/forecast/stages";
import { CountLink } from "./CountLink";
import { Share } from "./Share";
import { StageName } from "./StageName";

type ConversionTableProps = {
  rows: readonly Conversion[];
  period: string;
  /** Deals may go on to another pipeline. */
  severalPipelines: boolean;
};

/** How many of those that entered a stage went on from it. */
export function ConversionTable({ rows, period, severalPipelines }: ConversionTableProps) {
  const title = "Conversion by stage";
  return (
    <OverviewPart>
      <section aria-label={title}>
        <SectionHeading aside={period}>{title}</SectionHeading>
        <Table label={title} className="-mx-3">
          <thead>
            <tr className="*:whitespace-nowrap">
              <Th>Stage</Th>
              <Th numeric>Entered</Th>
              <Th numeric>Went on</Th>
              <Th numeric>Lost</Th>
              <Th numeric>Conversion</Th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ stage, entered, on, lost, share }) => (
              <Tr key={stage.id}>
                <Td className="min-w-32">
                  <StageName stage={stage} />
                </Td>
                <Td numeric>
                  <CountLink {...entered} of={`${stage.name}, entered`} />
                </Td>
                <Td numeric>
                  <CountLink {...on} of={`${stage.name}, went on`} />
                </Td>
                <Td numeric>
                  <CountLink {...lost} of={`${stage.name}, lost`} />
                </Td>
                <Td numeric>
                  <Share share={share} />
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
        <p className="py-2 text-meta text-muted">
          Of the deals that entered a stage in these months, those that went on to a later open stage or were
          won, at any time since. A deal counts once in a stage.
          {severalPipelines &&
            " One that moved to another pipeline entered here, and from then on counts there: here it neither went on nor was lost."}
        </p>
      </section>
    </OverviewPart>
  );
}
