import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/Button";
import { SectionHeading } from "@/components/ui/SectionHeading";
import type { Viewer } from "@/lib/access/viewer";
import { type ScoreHistory, scoreHistory, scoreMoves } from "@/lib/experience/history";
import { todayInZone } from "@/lib/time/zone";
import { MovesTable } from "./MovesTable";
import { RangeBar } from "./RangeBar";
import { daysAsked, type RangeAddress, rangeHref } from "./range-address";
import { ScoreChart } from "./ScoreChart";

type ScoreOverTimeProps = {
  viewer: Viewer;
  accountId: number;
  path: string;
  address: RangeAddress;
  now: Date;
};

/** How an account's Experience Score went, as a line or as a table, over a range of time. */
export function ScoreOverTime({ viewer, accountId, path, address, now }: ScoreOverTimeProps) {
  const { timeZone } = viewer;
  const days = daysAsked(address, todayInZone(now, timeZone));
  const history = scoreHistory(viewer, accountId, days, now) ?? notFound();
  const other = { ...address, table: !address.table, page: 1 };
  if (history.beganOn === null)
    return (
      <Part>
        <p className="text-body text-muted">Not scored yet</p>
      </Part>
    );
  return (
    <Part
      actions={
        <ButtonLink href={rangeHref(path, other)} scroll={false}>
          {address.table ? "Show as chart" : "Show as table"}
        </ButtonLink>
      }
    >
      <RangeBar {...{ path, address, history }} />
      {address.table ? (
        <MovesTable
          page={scoreMoves(viewer, accountId, days, address.page, now)}
          href={(page) => rangeHref(path, { ...address, page })}
          {...{ timeZone, number: address.page }}
        />
      ) : (
        <ScoreChart key={`${history.range.from} ${history.range.to}`} {...{ history, timeZone }} />
      )}
      {!address.table && <Told history={history} />}
    </Part>
  );
}

function Part({ actions, children }: { actions?: ReactNode; children: ReactNode }) {
  return (
    <section aria-label="Experience Score over time" className="flex flex-col gap-3 px-5 pt-3 pb-5">
      <SectionHeading actions={actions}>Experience Score over time</SectionHeading>
      {children}
    </section>
  );
}

/** Nobody is to take a part for the whole. */
function Told({ history: { points, total } }: { history: ScoreHistory }) {
  if (points.length === total) return null;
  return (
    <p className="text-meta text-muted">
      Drawn from the {points.length} of {total.toLocaleString("en-US")} moves that shape the line. The table
      has all of them.
    </p>
  );
}
