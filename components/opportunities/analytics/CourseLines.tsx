"use client";

import { LineChart, ReferenceLine, YAxis } from "recharts";
import { dayTicks } from "@/components/charts/day-ticks";
import { moneyInShort } from "@/components/charts/money-in-short";
import { StepLine } from "@/components/charts/StepLine";
import { TimeAxis } from "@/components/charts/TimeAxis";
import { tick } from "@/components/charts/tick";
import { todayInZone } from "@/lib/time/zone";
import { type CourseLinesProps, plot } from "./course-lines";

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
      <TimeAxis domain={[from, until]} ticks={ticks} />
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
      <StepLine yAxisId="amount" dataKey="amount" />
      <StepLine yAxisId="probability" dataKey="probability" strokeDasharray="5 4" className="text-second" />
    </LineChart>
  );
}
