"use client";

import { XAxis } from "recharts";
import type { DayTick } from "./day-ticks";
import { tick } from "./tick";

type TimeAxisProps = { domain: [from: number, to: number]; ticks: readonly DayTick[] };

/** The foot of a chart over time: instants in milliseconds, of which some days are named. */
export const TimeAxis = ({ domain, ticks }: TimeAxisProps) => (
  <XAxis
    dataKey="at"
    type="number"
    domain={domain}
    ticks={ticks.map(({ at }) => at)}
    tickFormatter={(at: number) => ticks.find((each) => each.at === at)?.label ?? ""}
    tick={tick}
    tickLine={false}
    interval="equidistantPreserveStart"
    minTickGap={16}
    stroke="currentColor"
    className="text-control"
  />
);
