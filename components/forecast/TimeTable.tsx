import { SectionHeading } from "@/components/ui/SectionHeading";
import { Table, Td, Th, Tr } from "@/components/ui/Table";
import { OverviewPart } from "@/components/workspace/OverviewCard";
import type { TimeInStage } from "@/lib/forecast/stages";
import { shortDuration } from "@/lib/time/duration";
import { CountLink } from "./CountLink";
import { StageName } from "./StageName";

type TimeTableProps = { rows: readonly TimeInStage[]; period: string };

/** How long deals stay in a stage. */
export function TimeTable({ rows, period }: TimeTableProps) {
  const title = "Time in stage";
  return (
    <OverviewPart>
      <section aria-label={title}>
        <SectionHeading aside={`left ${period}, and there now`}>{title}</SectionHeading>
        <Table label={title} className="-mx-3">
          <thead>
            <tr className="*:whitespace-nowrap">
              <Th>Stage</Th>
              <Th numeric>Left it</Th>
              <Th numeric>Median</Th>
              <Th numeric>Mean</Th>
              <Th numeric>There now</Th>
              <Th numeric>Median</Th>
              <Th numeric>Mean</Th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ stage, ended, now }) => (
              <Tr key={stage.id}>
                <Td className="min-w-32">
                  <StageName stage={stage} />
                </Td>
                <Td numeric>
                  <CountLink {...ended} of={`${stage.name}, left it`} />
                </Td>
                <Time ms={ended.medianMs} />
                <Time ms={ended.meanMs} />
                <Td numeric>
                  <CountLink {...now} of={`${stage.name}, there now`} />
                </Td>
                <Time ms={now.medianMs} />
                <Time ms={now.meanMs} />
              </Tr>
            ))}
          </tbody>
        </Table>
        <p className="py-2 text-meta text-muted">
          Of every stay that ended in these months, and of every one that goes on: d are days, h hours.
        </p>
      </section>
    </OverviewPart>
  );
}

const Time = ({ ms }: { ms: number | null }) => (
  <Td numeric className="whitespace-nowrap">
    {ms === null ? <span className="text-muted">–</span> : shortDuration(ms)}
  </Td>
);
