"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useId } from "react";
import { usePointed } from "@/components/charts/use-pointed";
import { later } from "@/components/ui/later";
import { Skeleton } from "@/components/ui/Skeleton";
import type { ScoreHistory } from "@/lib/experience/history";
import { nearestTo, plot } from "./points";
import { Reading } from "./Reading";

const drawing = later(() => import("./ScoreLine"));

type ScoreChartProps = { history: ScoreHistory; timeZone: string };

/**
 * The score as a line. Whatever point the pointer is nearest to, or the arrow keys have come to, is told beneath it;
 * it stays told, so that its case can be opened.
 */
export function ScoreChart({ history, timeZone }: ScoreChartProps) {
  const { points } = history;
  const { at, listening } = usePointed({
    ...{ count: points.length, plot, begin: "End" },
    nearest: (share) => nearestTo(history, share),
  });
  const arrived = drawing.useArrived();
  const router = useRouter();
  const id = useId();
  useEffect(drawing.fetch, []);

  const point = at === null ? undefined : points[at];
  const press = (event: KeyboardEvent) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (isPlain && event.key === "Enter" && point?.case) return router.push(`/cases/${point.case.id}`);
    listening.onKeyDown(event);
  };
  return (
    <div className="flex flex-col gap-1">
      <div
        role="application"
        aria-label="Experience Score over time"
        aria-describedby={`${id}how`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: its points are gone through by keys
        tabIndex={0}
        {...listening}
        onKeyDown={press}
        className="touch-pan-y rounded-control"
      >
        <div aria-hidden className="h-64 text-accent">
          {arrived ? (
            <arrived.ScoreLine {...{ history, timeZone, point }} />
          ) : (
            <Skeleton className="size-full py-2" />
          )}
        </div>
      </div>
      <Opened history={history} />
      <Reading {...{ point, timeZone }} count={points.length} nth={at ?? 0} />
      <p id={`${id}how`} className="text-meta text-muted">
        The arrow keys go from point to point, Home and End to the first and the last; Enter opens the case.
      </p>
    </div>
  );
}

/** What the ticks at the foot are. */
function Opened({ history: { opened } }: { history: ScoreHistory }) {
  const count = opened.reduce((sum, each) => sum + each.count, 0);
  if (count === 0) return null;
  return (
    <p className="flex items-center gap-2 text-meta text-second">
      <span aria-hidden className="h-2.5 border-l-2 border-current" />
      {count === 1 ? "A case was opened" : `${count.toLocaleString("en-US")} cases were opened`} in these days
    </p>
  );
}
