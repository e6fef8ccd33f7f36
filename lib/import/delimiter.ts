export const delimiters = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

/** Tells what stands between the cells: what divides the first rows into the same number of cells, the most of them. */
export function sniffDelimiter(head: string): Delimiter {
  const named = /^sep=([,;\t|])\r?\n/.exec(head)?.[1];
  if (named) return named as Delimiter;
  const scored = delimiters.map((delimiter) => ({ delimiter, score: scoreOf(head, delimiter) }));
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).delimiter;
}

/** How many cells the first row has, weighed by how many of the next have as many. */
function scoreOf(head: string, delimiter: string): number {
  const counts = cellsOfRows(head, delimiter);
  const first = counts[0] ?? 0;
  const alike = counts.filter((count) => count === first).length / Math.max(1, counts.length);
  return first < 2 ? 0 : first * alike;
}

/** The cells of each of the first rows; what stands in quotes divides nothing. */
function cellsOfRows(head: string, delimiter: string): number[] {
  const counts: number[] = [];
  let quoted = false;
  let cells = 1;
  for (const sign of head) {
    if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === delimiter) cells++;
    else if (!quoted && sign === "\n") {
      counts.push(cells);
      cells = 1;
    }
  }
  return counts.length > 0 ? counts.slice(0, 50) : [cells];
}
