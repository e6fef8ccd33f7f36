"use client";

import { useEffect } from "react";
import { later } from "@/components/ui/later";
import { Skeleton } from "@/components/ui/Skeleton";
import type { CourseLinesProps } from "./CourseLines";

const drawing = later(() => import("./CourseLines"));

/** The two lines, with what each is. Its table, which must stand beside it, has the figures. */
export function CourseChart({ label, ...lines }: CourseLinesProps & { label: string }) {
  const arrived = drawing.useArrived();
  useEffect(drawing.fetch, []);
  return (
    <figure className="flex flex-col gap-1">
      <figcaption className="flex gap-4 text-meta text-second">
        <span className="flex items-center gap-1.5">
          <span aria-hidden className="w-4 border-t-2 border-accent" /> Amount
        </span>
        <span className="flex items-center gap-1.5">
          <span aria-hidden className="w-4 border-t-2 border-second border-dashed" /> Probability
        </span>
      </figcaption>
      <div role="img" aria-label={label} className="h-52 text-accent">
        {arrived ? <arrived.CourseLines {...lines} /> : <Skeleton className="size-full py-2" />}
      </div>
    </figure>
  );
}
