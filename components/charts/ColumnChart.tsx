"use client";

import { useEffect } from "react";
import { later } from "@/components/ui/later";
import { Skeleton } from "@/components/ui/Skeleton";
import { ColumnLegend } from "./ColumnLegend";
import type { Columns } from "./columns";

const drawing = later(() => import("./ColumnBars"));

type ColumnChartProps = Columns & {
  /** What it shows, in a sentence: its table, which must stand beside it, has the figures. */
  label: string;
};

/** Columns side by side, with what each kind of them is. Drawn as soon as the code for it has come. */
export function ColumnChart({ label, ...columns }: ColumnChartProps) {
  const arrived = drawing.useArrived();
  useEffect(drawing.fetch, []);
  return (
    <figure className="flex flex-col gap-1">
      <ColumnLegend series={columns.series} />
      <div role="img" aria-label={label} className="h-56 text-accent">
        {arrived ? <arrived.ColumnBars {...columns} /> : <Skeleton className="size-full py-2" />}
      </div>
    </figure>
  );
}
