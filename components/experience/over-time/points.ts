import type { ScoreHistory } from "@/lib/experience/history";

/** What the axes take of the chart's width, in px. */
export const plot = { left: 36, right: 12 };

/** The place of the point that is nearest to a share of the range, 0 to 1; null where there is none. */
export function nearestTo({ points, fromAt, toAt }: ScoreHistory, share: number): number | null {
  const at = fromAt + share * (toAt - fromAt);
  const distance = (place: number) => Math.abs(points[place]!.drawnAt - at);
  // Of several at one instant the last is what the line goes on from.
  return points.reduce<number | null>(
    (best, _, place) => (best === null || distance(place) <= distance(best) ? place : best),
    null,
  );
}
