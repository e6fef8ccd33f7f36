import { type KeyboardEvent, type PointerEvent, useState } from "react";

type Pointed = {
  /** How many points there are. */
  count: number;
  /** What the axes take of the chart's width, in px. */
  plot: { left: number; right: number };
  /** The point at a share of the plot's width, 0 to 1; null where there is none. */
  nearest: (share: number) => number | null;
  /** The key that leads to the point which is told first. */
  begin: "Home" | "End";
};

/**
 * Goes through the points of a chart: by the pointer, to the one that it is nearest to, or by keys. Gives which one it
 * is at, which it stays at when the pointer leaves, and what the chart listens to.
 */
export function usePointed({ count, plot, nearest, begin }: Pointed) {
  const [at, setAt] = useState<number | null>(null);
  const point = ({ clientX, currentTarget }: PointerEvent) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    setAt(nearest((clientX - left - plot.left) / (width - plot.left - plot.right)));
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = steppedBy(event.key, at, count);
    if (next === undefined) return;
    event.preventDefault();
    setAt(next);
  };
  const focus = () => setAt((before) => before ?? steppedBy(begin, null, count) ?? null);
  const listening = { onPointerMove: point, onPointerDown: point, onKeyDown: press, onFocus: focus };
  return { at: at !== null && at < count ? at : null, listening };
}

/** Where a key leads from a point: to the next, ten on, or to an end; undefined for a key that leads nowhere. */
function steppedBy(key: string, place: number | null, count: number): number | undefined {
  if (count === 0) return undefined;
  const from = place ?? count;
  const to: Record<string, number> = {
    ...{ ArrowLeft: from - 1, ArrowRight: from + 1, ArrowDown: from - 1, ArrowUp: from + 1 },
    ...{ PageUp: from + 10, PageDown: from - 10, Home: 0, End: count - 1 },
  };
  const wanted = to[key];
  return wanted === undefined ? undefined : Math.min(count - 1, Math.max(0, wanted));
}
