import { ColumnChart } from "@/components/charts/ColumnChart";
import { SectionHeading } from "@/components/ui/SectionHeading";
import { Table, Td, Th, Tr } from "@/components/ui/Table";
import { OverviewPart } from "@/components/workspace/OverviewCard";
import type { PathStep } from "@/lib/opportunities/stage-path";
import type { Stay } from "@/lib/opportunities/stays";
import { standingStage } from "@/lib/pipelines/stages";
import { shortDuration } from "@/lib/time/duration";
import { formatDay, formatInstant, todayInZone } from "@/lib/time/zone";

type StaysProps = { stays: readonly Stay[]; path: readonly PathStep[]; now: Date; timeZone: string };

const dayMs = 86_400_000;

/** How long a deal was in each stage, and its way through them, the newest first. */
export function Stays({ stays, path, now, timeZone }: StaysProps) {
  const title = "Time in each stage";
  const open = path.filter(({ kind }) => kind === "open");
  const on = (time: number) => <Day at={new Date(time)} timeZone={timeZone} />;
  return (
    <OverviewPart>
      <section aria-label={title}>
        <SectionHeading>{title}</SectionHeading>
        <ColumnChart
          label={`Days in each stage: ${open.map(({ name, timeMs }) => `${name} ${shortDuration(timeMs ?? 0)}`).join(", ")}. The table below has each stay.`}
          unit="d"
          series={[{ label: "Days", look: "solid" }]}
          rows={open.map(({ name, timeMs }) => ({
            label: name,
            values: [(timeMs ?? 0) / dayMs],
            told: `${name}: ${timeMs === null ? "never there" : shortDuration(timeMs)}`,
          }))}
        />
        <Table label={title} textOnly className="-mx-3">
          <thead>
            <tr>
              <Th>Stage</Th>
              <Th>Entered</Th>
              <Th>Left</Th>
              <Th numeric>Time</Th>
            </tr>
          </thead>
          <tbody>
            {stays.toReversed().map(({ stageId, enteredAt, leftAt }) => (
              <Tr key={enteredAt}>
                <Td className="min-w-24">{standingStage(stageId)?.name}</Td>
                <Td className="whitespace-nowrap">{on(enteredAt)}</Td>
                <Td className="whitespace-nowrap">
                  {leftAt === null ? <span className="text-muted">There now</span> : on(leftAt)}
                </Td>
                <Td numeric className="whitespace-nowrap">
                  {shortDuration((leftAt ?? now.getTime()) - enteredAt)}
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </section>
    </OverviewPart>
  );
}

/** The day, and on a closer look the minute. */
const Day = ({ at, timeZone }: { at: Date; timeZone: string }) => (
  <span title={formatInstant(at, timeZone)}>{formatDay(todayInZone(at, timeZone))}</span>
);
