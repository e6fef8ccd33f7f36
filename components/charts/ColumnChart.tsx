"use client";

import { useEffect } from "react";
import { later } from "@/components/ui/later";
import { Skeleton } from "@/components/ui/Skeleton";
import { ColumnLegend } from "./ColumnLegend";
import { type Columns, plot } from "./columns";
import { Explored } from "./Explored";

const drawing = later(() => import("./ColumnBars"));

type ColumnChartProps = Columns & {
  /** What it shows, in a sentence: its table, which must stand beside it, has the figures. */
  label: string;
};

/** Columns side by side, with what each kind of them is. Drawn as soon as the code for it has come. */
export function ColumnChart({ label, ...columns }: ColumnChartProps) {
  const { rows, series } = columns;
  const arrived = drawing.useArrived();
  useEffect(drawing.fetch, []);
  return (
    <figure className="flex flex-col gap-1">
      <ColumnLegend series={series} />
      <Explored
        {...{ label, plot, noun: "column", begin: "Home" }}
        told={rows.map(({ told }) => told)}
        nearest={(share) => Math.min(rows.length - 1, Math.max(0, Math.floor(share * rows.length)))}
        className="h-56 text-accent"
      >
        {(at) => (
          <>
            {at !== null && <Marked at={at} of={rows.length} />}
            {arrived ? <arrived.ColumnBars {...columns} /> : <Skeleton className="size-full py-2" />}
          </>
        )}
      </Explored>
    </figure>
  );
}

/** The ground of the row that is told. */
function Marked({ at, of }: { at: number; of: number }) {
  const share = `(100% - ${plot.left + plot.right}px) / ${of}`;
  return (
    <div
      className="absolute inset-y-0 rounded-control bg-accent-soft forced-colors:border"
      style={{ left: `calc(${plot.left}px + ${at} * ${share})`, width: `calc(${share})` }}
    />
  );
}
