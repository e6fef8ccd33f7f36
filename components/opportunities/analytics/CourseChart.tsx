"use client";

import { useEffect } from "react";
import { Explored } from "@/components/charts/Explored";
import { later } from "@/components/ui/later";
import { Skeleton } from "@/components/ui/Skeleton";
import { type CourseLinesProps, plot } from "./course-lines";

const drawing = later(() => import("./CourseLines"));

type CourseChartProps = Omit<CourseLinesProps, "at"> & {
  label: string;
  /** What each point says, in words. */
  told: readonly string[];
};

/** The two lines, with what each is. Its table, which must stand beside it, has the figures. */
export function CourseChart({ label, told, ...lines }: CourseChartProps) {
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
      <Explored
        {...{ label, told, plot, noun: "change", begin: "End" }}
        nearest={(share) => standingAt(lines, share)}
        className="h-52 text-accent"
      >
        {(at) =>
          arrived ? (
            <arrived.CourseLines {...lines} at={at === null ? null : lines.points[at]!.at} />
          ) : (
            <Skeleton className="size-full py-2" />
          )
        }
      </Explored>
    </figure>
  );
}

/** The last change up to that share of the time: what it said holds until the next. */
function standingAt({ points, until }: Pick<CourseLinesProps, "points" | "until">, share: number): number {
  const from = points[0]!.at;
  const time = from + share * (until - from);
  return Math.max(
    0,
    points.findLastIndex(({ at }) => at <= time),
  );
}
