import { useId } from "react";
import { ScoreBadge } from "@/components/experience/ScoreBadge";
import { ToneDot } from "@/components/experience/tones";
import { Link } from "@/components/ui/Link";
import { SectionHeading } from "@/components/ui/SectionHeading";
import type { ExperienceRules } from "@/lib/experience/bands";
import { signed } from "@/lib/experience/sentence";
import type { BandCount } from "@/lib/home/bands";
import type { Mover, Movers } from "@/lib/home/movers";
import { shownCount } from "@/lib/home/my-work";
import { Block, Nothing, nameLinkClass } from "./Block";

type ScoresProps = { bands: BandCount[]; movers: Movers; rules: ExperienceRules };

/** How the accounts stand, and whom to call: those whose score fell most in a week, and those whose rose. */
export function Scores({ bands, movers: { fallen, risen }, rules }: ScoresProps) {
  return (
    <Block title="Experience Score">
      <Bands bands={bands} />
      {fallen.length + risen.length === 0 ? (
        <Nothing>No account's score moved in the last 7 days.</Nothing>
      ) : (
        <>
          <MoverList title="Fell most" movers={fallen} rules={rules} />
          <MoverList title="Rose most" movers={risen} rules={rules} />
        </>
      )}
    </Block>
  );
}

function Bands({ bands }: { bands: BandCount[] }) {
  return (
    <ul className="mb-2 flex flex-wrap border-y border-rule">
      {bands.map(({ name, tone, from, total, href }) => (
        <li key={from} className="min-w-1/4 flex-1 border-rule not-first:border-l">
          <Link
            href={href}
            aria-label={`${name}: ${shownCount(total)}, show the list`}
            className="flex flex-col px-3 py-2 hover:bg-hover"
          >
            <span className="text-subject font-semibold text-ink tabular-nums">{shownCount(total)}</span>
            <span className="flex items-center gap-1.5 text-meta text-second">
              <ToneDot tone={tone} />
              {name}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

type MoverListProps = { title: string; movers: Mover[]; rules: ExperienceRules };

function MoverList({ title, movers, rules }: MoverListProps) {
  const id = useId();
  if (movers.length === 0) return null;
  return (
    <>
      <SectionHeading level={3} id={id} aside="in 7 days">
        {title}
      </SectionHeading>
      <ul aria-labelledby={id} className="mb-2 text-table">
        {movers.map((account) => (
          <li
            key={account.id}
            className="flex min-h-9 items-center gap-3 border-b border-rule last:border-0 max-md:min-h-11"
          >
            <Link href={`/accounts/${account.id}`} className={`min-w-0 flex-1 ${nameLinkClass}`}>
              {account.name}
            </Link>
            <span className="shrink-0 text-second tabular-nums">{signed(account.change)}</span>
            <ScoreBadge score={account.score} rules={rules} className="shrink-0" />
          </li>
        ))}
      </ul>
    </>
  );
}
