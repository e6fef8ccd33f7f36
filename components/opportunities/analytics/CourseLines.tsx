"use client";

import { Line, LineChart, ReferenceLine, XAxis, YAxis } from "recharts";
import { moneyInShort } from "@/components/charts/money-in-short";
import { dayTicks } from "@/components/experience/over-time/ticks";
import { todayInZone } from "@/lib/time/zone";
import { type CourseLinesProps, plot } from "./course-lines";

const tick = { fill: "currentColor", className: "text-meta text-muted tabular-nums" };
const step = { type: "stepAfter", dot: false, activeDot: false, isAnimationActive: false } as const;

/** Both as steps, each on a scale of its own: the amount at the left, per cent at the right. */
export function CourseLines({ points, until, at, currency, timeZone }: CourseLinesProps) {
  const from = points[0]!.at;
  const days = { from: todayInZone(new Date(from), timeZone), to: todayInZone(new Date(until), timeZone) };
  const ticks = dayTicks(days, timeZone, 5).filter(({ at }) => at >= from);
  return (
    <LineChart
      responsive
      data={[...points, { ...points.at(-1)!, at: until }]}
      accessibilityLayer={false}
      margin={{ top: 8, right: 0, bottom: 0, left: 0 }}
      className="size-full"
    >
      <XAxis
        dataKey="at"
        type="number"
        domain={[from, until]}
        ticks={ticks.map(({ at }) => at)}
        tickFormatter={(at: number) => ticks.find((each) => each.at === at)?.label ?? ""}
        tick={tick}
        tickLine={false}
        interval="equidistantPreserveStart"
        minTickGap={16}
        stroke="currentColor"
        className="text-control"
      />
      <YAxis
        yAxisId="amount"
        domain={[0, "auto"]}
        tick={tick}
        tickLine={false}
        axisLine={false}
        tickFormatter={moneyInShort(currency)}
        width={plot.left}
      />
      <YAxis
        yAxisId="probability"
        orientation="right"
        domain={[0, 100]}
        ticks={[0, 50, 100]}
        tick={tick}
        tickLine={false}
        axisLine={false}
        tickFormatter={(figure: number) => `${figure} %`}
        width={plot.right}
      />
      {at !== null && (
        <ReferenceLine yAxisId="amount" x={at} stroke="currentColor" className="text-control" />
      )}
      <Line yAxisId="amount" dataKey="amount" stroke="currentColor" strokeWidth={2} {...step} />
      <Line
        yAxisId="probability"
        dataKey="probability"
        stroke="currentColor"
        strokeWidth={2}
        strokeDasharray="5 4"
        className="text-second"
        {...step}
      />
    </LineChart>
  );
}
