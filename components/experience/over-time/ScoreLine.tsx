"use client";

import { LineChart, ReferenceArea, ReferenceDot, ReferenceLine, YAxis } from "recharts";
import { dayTicks } from "@/components/charts/day-ticks";
import { StepLine } from "@/components/charts/StepLine";
import { TimeAxis } from "@/components/charts/TimeAxis";
import { tick } from "@/components/charts/tick";
import { bandEnd } from "@/lib/experience/bands";
import type { ScoreHistory, ScorePoint } from "@/lib/experience/history";
import { plot } from "./points";

type ScoreLineProps = { history: ScoreHistory; timeZone: string; point: ScorePoint | undefined };

/** Where the line runs through a band's name, the name stays readable. */
const bandName = { ...tick, className: `${tick.className} stroke-sheet stroke-4 [paint-order:stroke]` };
const ground = { fill: "currentColor", stroke: "none", fillOpacity: 0.08 };
const ink = { stroke: "currentColor", fill: "currentColor" };
const grounds = {
  risk: "text-s-risk",
  slip: "text-s-slip",
  steady: "text-s-steady",
  strong: "text-s-strong",
};

/** More dots than this would be a smear. */
const mostDots = 60;

/**
 * The line itself: steps on the rules' whole scale, over the bands, with its last point marked, and at its foot a tick
 * wherever cases were opened.
 */
export function ScoreLine({ history, timeZone, point }: ScoreLineProps) {
  const { scale, bands, points, opened, fromAt, toAt } = history;
  const ticks = dayTicks(history.range, timeZone);
  const last = points.at(-1);
  return (
    <LineChart
      responsive
      data={lineOf(history)}
      accessibilityLayer={false}
      margin={{ top: 8, right: plot.right, bottom: 0, left: 0 }}
      className="size-full"
    >
      {bands.map((band, place) => (
        <ReferenceArea
          key={band.from}
          y1={band.from}
          y2={place === bands.length - 1 ? scale.max : bandEnd({ bands, max: scale.max }, place) + 1}
          className={grounds[band.tone]}
          {...ground}
          label={{ value: band.name, position: "insideLeft", ...bandName }}
        />
      ))}
      <ReferenceLine
        y={(scale.min + scale.max) / 2}
        strokeDasharray="1 4"
        strokeLinecap="round"
        stroke="currentColor"
        className="text-control"
      />
      <TimeAxis domain={[fromAt, toAt]} ticks={ticks} />
      <YAxis
        domain={[scale.min, scale.max]}
        ticks={[...bands.map(({ from }) => from), scale.max]}
        tick={tick}
        tickLine={false}
        axisLine={false}
        width={plot.left}
      />
      {opened.map(({ at }) => (
        <ReferenceLine
          key={at}
          segment={[
            { x: at, y: scale.min },
            { x: at, y: scale.min + (scale.max - scale.min) / 24 },
          ]}
          stroke="currentColor"
          strokeWidth={2}
          className="text-second"
        />
      ))}
      <StepLine dataKey="score" />
      {points.length <= mostDots &&
        points.map(({ id, drawnAt, scoreAfter }) => (
          <ReferenceDot key={id} x={drawnAt} y={scoreAfter} r={2.5} {...ink} />
        ))}
      {last && <ReferenceDot x={last.drawnAt} y={last.scoreAfter} r={4} {...ink} />}
      {point && <ReferenceLine x={point.drawnAt} stroke="currentColor" className="text-control" />}
      {point && (
        <ReferenceDot
          x={point.drawnAt}
          y={point.scoreAfter}
          r={6}
          fill="currentColor"
          stroke="currentColor"
          strokeOpacity={0.3}
          strokeWidth={6}
        />
      )}
    </LineChart>
  );
}

/** From the score that the range begins with to the one that it ends with. */
function lineOf({ points, fromAt, toAt, scoreBefore }: ScoreHistory): { at: number; score: number }[] {
  const line = points.map(({ drawnAt, scoreAfter }) => ({ at: drawnAt, score: scoreAfter }));
  const end = line.at(-1)?.score ?? scoreBefore;
  return [
    ...(scoreBefore === null ? [] : [{ at: fromAt, score: scoreBefore }]),
    ...line,
    ...(end === null ? [] : [{ at: toAt, score: end }]),
  ];
}
