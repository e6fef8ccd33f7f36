"use client";

import { Bar, BarChart, XAxis, YAxis } from "recharts";
import type { Bucket } from "@/lib/what-if/figures";

const tick = { fill: "currentColor", className: "text-meta text-muted tabular-nums" };

/** Two bars for each stretch of the scale: now, and as tried. */
export function Bars({ buckets }: { buckets: readonly Bucket[] }) {
  return (
    <BarChart
      responsive
      data={[...buckets]}
      accessibilityLayer={false}
      barGap={1}
      barCategoryGap="18%"
      margin={{ top: 8, right: 4, bottom: 0, left: 0 }}
      className="size-full"
    >
      <XAxis
        dataKey="from"
        tick={tick}
        tickLine={false}
        interval="equidistantPreserveStart"
        minTickGap={12}
        stroke="currentColor"
        className="text-control"
      />
      <YAxis
        tick={tick}
        tickLine={false}
        axisLine={false}
        allowDecimals={false}
        tickFormatter={short}
        width={40}
      />
      <Bar
        dataKey="before"
        isAnimationActive={false}
        fill="currentColor"
        stroke="currentColor"
        fillOpacity={0.25}
        className="text-control"
      />
      <Bar dataKey="after" isAnimationActive={false} fill="currentColor" />
    </BarChart>
  );
}

const compact = new Intl.NumberFormat("en-US", { notation: "compact" });
const short = (figure: number): string => compact.format(figure);
