/** A point of a line: an instant in milliseconds and the score from then on. */
export type Figure = { at: number; score: number };

/**
 * As many of the points as a line of `columns` columns needs to look the same: of each column the first, the last, the
 * lowest and the highest. That leaves no visible error where a column is a pixel wide, and keeps every extreme where it
 * is wider: U. Jugel, Z. Jerzak, G. Hackenbroich, V. Markl, "M4: A Visualization-Oriented Time Series Data
 * Aggregation", PVLDB 7(10), 2014. Takes points in the order of time and gives them so.
 */
export function thinned<Point extends Figure>(points: readonly Point[], columns: number): readonly Point[] {
  if (points.length <= 4 * columns) return points;
  const [start, end] = [points[0]!.at, points.at(-1)!.at];
  const columnOf = ({ at }: Point) =>
    Math.min(columns - 1, Math.floor(((at - start) / (end - start || 1)) * columns));
  const kept = new Set<Point>();
  for (const column of Map.groupBy(points, columnOf).values())
    for (const point of outline(column)) kept.add(point);
  return points.filter((point) => kept.has(point));
}

function outline<Point extends Figure>(column: readonly Point[]): Point[] {
  const first = column[0]!;
  let [low, high] = [first, first];
  for (const point of column) {
    if (point.score < low.score) low = point;
    if (point.score > high.score) high = point;
  }
  return [first, low, high, column.at(-1)!];
}
