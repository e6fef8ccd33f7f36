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

/** Where a key leads from a point: to the next, ten on, or to an end; undefined for a key that leads nowhere. */
export function steppedBy(key: string, place: number | null, count: number): number | undefined {
  if (count === 0) return undefined;
  const from = place ?? count;
  const to: Record<string, number> = {
    ...{ ArrowLeft: from - 1, ArrowRight: from + 1, ArrowDown: from - 1, ArrowUp: from + 1 },
    ...{ PageUp: from + 10, PageDown: from - 10, Home: 0, End: count - 1 },
  };
  const wanted = to[key];
  return wanted === undefined ? undefined : Math.min(count - 1, Math.max(0, wanted));
}
