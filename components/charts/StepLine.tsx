"use client";

import { Line, type LineProps } from "recharts";

type StepLineProps = Pick<LineProps, "strokeDasharray" | "className" | "yAxisId"> & { dataKey: string };

/** A line of what holds from one point to the next. */
export const StepLine = (props: StepLineProps) => (
  <Line
    type="stepAfter"
    stroke="currentColor"
    strokeWidth={2}
    dot={false}
    activeDot={false}
    isAnimationActive={false}
    {...props}
  />
);
