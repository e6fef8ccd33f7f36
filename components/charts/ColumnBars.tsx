"use client";

import { Bar, BarChart, Text, XAxis, type XAxisTickContentProps, YAxis } from "recharts";
import { type Columns, type Look, plot } from "./columns";
import { moneyInShort } from "./money-in-short";
import { tick } from "./tick";

/** The frame of a column takes the colour of its words, so that it shows in forced colours too. */
const looks: Record<Look, { className: string; fillOpacity: number }> = {
  solid: { className: "text-accent", fillOpacity: 1 },
  tint: { className: "text-accent", fillOpacity: 0.3 },
  track: { className: "text-control", fillOpacity: 0.2 },
};

/** The columns themselves. */
export function ColumnBars({ series, rows, stacked, ...told }: Columns) {
  return (
    <BarChart
      responsive
      data={rows.map(({ label, values }) => ({ label, ...values }))}
      accessibilityLayer={false}
      barGap={1}
      barCategoryGap="22%"
      margin={{ top: 8, right: plot.right, bottom: 0, left: 0 }}
      className="size-full"
    >
      <XAxis
        dataKey="label"
        tickLine={false}
        {...(rows.length > mostWrapped
          ? { tick, interval: "preserveStart", minTickGap: 4 }
          : { tick: Wrapped, interval: 0, height: 40 })}
        stroke="currentColor"
        className="text-control"
      />
      <YAxis
        tick={tick}
        tickLine={false}
        axisLine={false}
        allowDecimals={false}
        tickFormatter={inShort(told)}
        width={plot.left}
      />
      {series.map(({ label, look }, place) => (
        <Bar
          key={label}
          dataKey={String(place)}
          stackId={stacked ? "all" : undefined}
          maxBarSize={40}
          isAnimationActive={false}
          fill="currentColor"
          stroke="currentColor"
          {...looks[look]}
        />
      ))}
    </BarChart>
  );
}

/** Of more columns than these the names stand in one line, as many as there is room for. */
const mostWrapped = 6;

/** As `text-meta`: names are measured by it before they are broken. */
const measured = { fontSize: "0.75rem" };

const Wrapped = ({ x, y, width, visibleTicksCount, payload }: XAxisTickContentProps) => (
  <Text
    {...tick}
    {...{ x, y, maxLines: 2, verticalAnchor: "start", textAnchor: "middle" }}
    width={Number(width) / visibleTicksCount - 4}
    style={measured}
  >
    {payload.value}
  </Text>
);

function inShort({ currency, unit }: Pick<Columns, "currency" | "unit">): (figure: number) => string {
  if (currency) return moneyInShort(currency);
  const format = new Intl.NumberFormat("en-US", { notation: "compact" });
  return (figure) => (unit ? `${format.format(figure)} ${unit}` : format.format(figure));
}
