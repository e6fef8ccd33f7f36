import type { ReactNode } from "react";
import { Link } from "@/components/ui/Link";
import { formatMoney } from "@/lib/fields/kinds/money";
import type { Figure } from "@/lib/forecast/figure";
import type { Forecast } from "@/lib/forecast/forecast";
import { weightedCents } from "@/lib/opportunities/board-tile";
import { Unpriced } from "./Unpriced";
import { dealsText, percentText } from "./words";

type HeadlineProps = { forecast: Forecast; currency: string; period: string };

/** The forecast in four figures. */
export function Headline({ forecast: { total, winRate }, currency, period }: HeadlineProps) {
  const { open, won, lost } = total;
  const money = (cents: number) => formatMoney(cents, currency);
  return (
    <dl className="grid grid-cols-2 border-b border-rule *:border-rule *:even:border-l lg:grid-cols-4 lg:*:not-first:border-l max-lg:*:nth-[n+3]:border-t">
      <Part term="Open" figure={money(open.amountCents)}>
        <Deals figure={open} of="Open" /> whenever they are to close
        <Unpriced figure={open} of="Open" />
      </Part>
      <Part term="Weighted" figure={money(weightedCents(open))}>
        each open amount by its probability
      </Part>
      <Part term="Won" figure={money(won.amountCents)}>
        <Deals figure={won} of="Won" /> {period}
      </Part>
      <Part term="Win rate" figure={percentText(winRate.total.byCount)}>
        <Deals figure={lost} of="Lost" /> lost {period}
      </Part>
    </dl>
  );
}

type PartProps = { term: string; figure: string; children: ReactNode };

const Part = ({ term, figure, children }: PartProps) => (
  <div className="min-w-0 px-5 py-3">
    <dt className="text-table text-second">{term}</dt>
    <dd>
      <span className="block truncate text-title font-title text-ink tabular-nums">{figure}</span>
      <span className="flex flex-wrap items-center gap-x-2 text-meta text-muted">{children}</span>
    </dd>
  </div>
);

function Deals({ figure: { count, href }, of }: { figure: Figure; of: string }) {
  if (count === 0) return dealsText(0);
  return (
    <Link
      href={href}
      aria-label={`${of}: ${dealsText(count)}, show the list`}
      className="inline-flex min-h-6 items-center text-link underline-offset-2 hover:underline max-md:min-h-11 max-md:min-w-11"
    >
      {dealsText(count)}
    </Link>
  );
}
