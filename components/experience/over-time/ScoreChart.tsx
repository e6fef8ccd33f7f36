"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, type PointerEvent, useEffect, useId, useState } from "react";
import { later } from "@/components/ui/later";
import { Skeleton } from "@/components/ui/Skeleton";
import type { ScoreHistory } from "@/lib/experience/history";
import { nearestTo, plot, steppedBy } from "./points";
import { Reading } from "./Reading";

const drawing = later(() => import("./ScoreLine"));

type ScoreChartProps = { history: ScoreHistory; timeZone: string };

/**
 * The score as a line. Whatever point the pointer is nearest to, or the arrow keys have come to, is told beneath it;
 * it stays told, so that its case can be opened.
 */
export function ScoreChart({ history, timeZone }: ScoreChartProps) {
  const { points } = history;
  const [at, setAt] = useState<number | null>(null);
  const arrived = drawing.useArrived();
  const router = useRouter();
  const id = useId();
  useEffect(drawing.fetch, []);

  const point = at === null ? undefined : points[at];
  const pointAt = ({ clientX, currentTarget }: PointerEvent) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    const share = (clientX - left - plot.left) / (width - plot.left - plot.right);
    setAt(nearestTo(history, share));
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" && point?.case) return router.push(`/cases/${point.case.id}`);
    const next = steppedBy(event.key, at, points.length);
    if (next === undefined) return;
    event.preventDefault();
    setAt(next);
  };
  return (
    <div className="flex flex-col gap-1">
      <div
        role="application"
        aria-label="Experience Score over time"
        aria-describedby={`${id}how`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: its points are gone through by keys
        tabIndex={0}
        onKeyDown={press}
        onFocus={() => setAt((before) => before ?? steppedBy("End", null, points.length) ?? null)}
        onPointerMove={pointAt}
        onPointerDown={pointAt}
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
