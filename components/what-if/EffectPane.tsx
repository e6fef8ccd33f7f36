"use client";

import { Banner } from "@/components/ui/Banner";
import { Button } from "@/components/ui/Button";
import { SectionHeading } from "@/components/ui/SectionHeading";
import { Skeleton } from "@/components/ui/Skeleton";
import type { Failure } from "@/lib/failure";
import type { Effect } from "@/lib/what-if/preview";
import { BandMoves } from "./BandMoves";
import { Histogram } from "./Histogram";
import type { useEffectOf } from "./use-effect-of";

type EffectPaneProps = { isTried: boolean; answer: ReturnType<typeof useEffectOf> };

/** What the rules that are tried would do to all accounts. */
export function EffectPane({ isTried, answer }: EffectPaneProps) {
  const { effect, failure, current, see } = answer;
  return (
    <section
      aria-label="Effect"
      aria-busy={isTried && !current}
      className="flex min-w-0 flex-col gap-3 xl:sticky xl:top-4"
    >
      <SectionHeading
        actions={
          <Button onClick={see} disabled={!isTried}>
            See the effect
          </Button>
        }
      >
        Effect
      </SectionHeading>
      {failure && <Banner tone="bad">{wordsOf(failure)}</Banner>}
      {!isTried && <p className="text-body text-muted">Change something, and see here what it would do.</p>}
      {isTried && !effect && !failure && <Coming />}
      {isTried && effect && (
        <>
          <Counts effect={effect} current={current} />
          <Histogram buckets={effect.histogram} />
          <BandMoves effect={effect} />
        </>
      )}
    </section>
  );
}

/** What is wrong with a field stands beside it, too, where it has one on the page. */
const wordsOf = ({ message, fields = {} }: Failure): string => [message, ...Object.values(fields)].join(" ");

const Coming = () => (
  <div className="flex flex-col gap-3">
    <Skeleton className="h-5 w-72 max-w-full" />
    <Skeleton className="h-56" />
  </div>
);

function Counts({ effect: { accounts, up, down, mean }, current }: { effect: Effect; current: boolean }) {
  const count = (figure: number) => figure.toLocaleString("en-US");
  const average = (figure: number) => figure.toFixed(1);
  return (
    <div role="status" className="flex flex-col gap-1">
      <p className="text-body text-ink tabular-nums">
        {up + down === 0 ? (
          "No score would move."
        ) : (
          <>
            <b>{count(down)}</b> would fall, <b>{count(up)}</b> would rise,{" "}
            <b>{count(accounts - up - down)}</b> would stay.
          </>
        )}
      </p>
      <p className="text-table text-second tabular-nums">
        Of {count(accounts)} scored {accounts === 1 ? "account" : "accounts"} the average goes from{" "}
        {average(mean.before)} to {average(mean.after)}.{!current && " Counting anew…"}
      </p>
    </div>
  );
}
