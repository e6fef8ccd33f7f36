"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/Button";
import { later } from "@/components/ui/later";
import { SectionHeading } from "@/components/ui/SectionHeading";
import { Skeleton } from "@/components/ui/Skeleton";
import { Table, Td, Th, Tr } from "@/components/ui/Table";
import type { Bucket } from "@/lib/what-if/figures";

const drawing = later(() => import("./Bars"));

/** How many accounts stand in each stretch of the scale, now and under the rules that are tried. */
export function Histogram({ buckets }: { buckets: readonly Bucket[] }) {
  const [table, setTable] = useState(false);
  const arrived = drawing.useArrived();
  useEffect(drawing.fetch, []);
  return (
    <div className="flex flex-col gap-1">
      <SectionHeading
        level={3}
        actions={
          <Button onClick={() => setTable(!table)}>{table ? "Show as chart" : "Show as table"}</Button>
        }
      >
        Accounts by score
      </SectionHeading>
      {table ? (
        <Figures buckets={buckets} />
      ) : (
        <>
          <Legend />
          <div role="img" aria-label={inWords(buckets)} className="h-52 text-accent">
            {arrived ? <arrived.Bars buckets={buckets} /> : <Skeleton className="size-full py-2" />}
          </div>
        </>
      )}
    </div>
  );
}

const Legend = () => (
  <p aria-hidden className="flex gap-4 text-meta text-second">
    <span className="flex items-center gap-1.5">
      <span className="size-3 rounded-check border border-control bg-s-track" /> Now
    </span>
    <span className="flex items-center gap-1.5">
      <span className="size-3 rounded-check bg-accent" /> Tried
    </span>
  </p>
);

const Figures = ({ buckets }: { buckets: readonly Bucket[] }) => (
  <Table label="Accounts by score" textOnly className="-mx-3">
    <thead>
      <tr>
        <Th>Score</Th>
        <Th numeric>Now</Th>
        <Th numeric>Tried</Th>
        <Th numeric>Difference</Th>
      </tr>
    </thead>
    <tbody>
      {buckets.map(({ from, to, before, after }) => (
        <Tr key={from}>
          <Td className="tabular-nums">{stretchOf({ from, to })}</Td>
          <Td numeric>{before.toLocaleString("en-US")}</Td>
          <Td numeric>{after.toLocaleString("en-US")}</Td>
          <Td numeric>{difference(after - before)}</Td>
        </Tr>
      ))}
    </tbody>
  </Table>
);

const stretchOf = ({ from, to }: Pick<Bucket, "from" | "to">): string =>
  from === to ? String(from) : `${from} to ${to}`;

const difference = (figure: number): string =>
  figure === 0 ? "0" : `${figure > 0 ? "+" : "−"}${Math.abs(figure).toLocaleString("en-US")}`;

function inWords(buckets: readonly Bucket[]): string {
  const most = (key: "before" | "after") =>
    stretchOf(buckets.reduce((best, each) => (each[key] > best[key] ? each : best)));
  return `Accounts by score, now and as tried. Most are at ${most("before")} now, and would be at ${most("after")}.`;
}
