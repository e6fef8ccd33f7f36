import { SectionHeading } from "@/components/ui/SectionHeading";
import { Table, Td, Th, Tr } from "@/components/ui/Table";
import { OverviewPart } from "@/components/workspace/OverviewCard";
import { formatMoney, minorUnits } from "@/lib/fields/kinds/money";
import type { CoursePoint } from "@/lib/opportunities/course";
import { formatInstant } from "@/lib/time/zone";
import { CourseChart } from "./CourseChart";

type CourseProps = { points: readonly CoursePoint[]; now: Date; currency: string; timeZone: string };

/** What a deal was worth and how likely, as two lines and as a table, the newest first. */
export function Course({ points, now, currency, timeZone }: CourseProps) {
  const title = "Amount and probability";
  const last = points.at(-1)!;
  return (
    <OverviewPart>
      <section aria-label={title}>
        <SectionHeading>{title}</SectionHeading>
        <CourseChart
          label={`Amount and probability over time, now ${worthText(last, currency)}. The table below has each change.`}
          points={points.map(({ at, amountCents, probability }) => ({
            at,
            amount: (amountCents ?? 0) / minorUnits(currency),
            probability: probability ?? 0,
          }))}
          told={points.map(
            (point) => `${formatInstant(new Date(point.at), timeZone)}: ${worthText(point, currency)}`,
          )}
          until={now.getTime()}
          {...{ currency, timeZone }}
        />
        <Table label={title} textOnly className="-mx-3">
          <thead>
            <tr>
              <Th>Since</Th>
              <Th numeric>Amount</Th>
              <Th numeric>Probability</Th>
            </tr>
          </thead>
          <tbody>
            {points.toReversed().map(({ at, amountCents, probability }) => (
              <Tr key={at}>
                <Td className="whitespace-nowrap">{formatInstant(new Date(at), timeZone)}</Td>
                <Td numeric>{amountCents === null ? <None /> : formatMoney(amountCents, currency)}</Td>
                <Td numeric>{probability === null ? <None /> : `${probability} %`}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </section>
    </OverviewPart>
  );
}

const None = () => <span className="text-muted">None</span>;

const worthText = ({ amountCents, probability }: CoursePoint, currency: string): string =>
  `${amountCents === null ? "no amount" : formatMoney(amountCents, currency)} at ${probability ?? 0} %`;
