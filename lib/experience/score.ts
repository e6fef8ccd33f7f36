import { StepTree } from "./steps.ts";

/** What the fold needs to know of a ledger row. Points are whole; `min` and `max` are the scale it was written under. */
export type Entry = {
  id: number;
  kind: string;
  points: number;
  reversesId: number | null;
  min: number;
  max: number;
};

/** An entry's part in the score: the score right after it was written, and whether it still stands. */
type Mark = { id: number; score: number | null; stands: boolean };

export type Fold = { score: number | null; trail: Mark[] };

/**
 * The score that a ledger comes to, and how it got there (SPEC.md 6.3). Takes the rows of one account in the
 * order of writing. A row that a later one reverses does not stand; the score is kept within each standing
 * row's own scale at every step, so that taking a row back leaves what would be without it. A reversal adds
 * nothing of its own. Null until an opening balance stands. Time is linear, and a logarithm more per reversal.
 */
export function fold(entries: readonly Entry[]): Fold {
  const reversed = new Set<number>();
  for (const { reversesId } of entries) if (reversesId !== null) reversed.add(reversesId);
  const steps = reversed.size > 0 ? new StepTree(entries.length) : null;
  const placeOf = new Map<number, number>();
  const trail: Mark[] = new Array(entries.length);
  let openings = 0;
  let running = 0;

  for (let place = 0; place < entries.length; place++) {
    const entry = entries[place]!;
    if (reversed.has(entry.id)) placeOf.set(entry.id, place);
    if (isOpening(entry)) openings++;
    running = after(running, entry);
    steps?.append(stepOf(entry));

    const target = entry.reversesId === null ? undefined : placeOf.get(entry.reversesId);
    if (steps && target !== undefined && target < place && trail[target]!.stands) {
      trail[target]!.stands = false;
      if (isOpening(entries[target]!)) openings--;
      steps.erase(target);
      running = steps.apply(0);
    }
    trail[place] = { id: entry.id, score: openings > 0 ? running : null, stands: true };
  }
  return { score: openings > 0 ? running : null, trail };
}

/** The score after one more row that takes nothing back; `score` is the one before it. */
export function after(score: number, entry: Omit<Entry, "id">): number {
  return kept(isOpening(entry) ? entry.points : score + pointsOf(entry), entry);
}

/** A score kept within its scale. */
export const kept = (score: number, { min, max }: { min: number; max: number }): number =>
  Math.min(max, Math.max(min, score));

const isOpening = (entry: Pick<Entry, "kind">) => entry.kind === "opening_balance";

const pointsOf = (entry: Omit<Entry, "id">) => (entry.reversesId === null ? entry.points : 0);

function stepOf(entry: Entry) {
  if (!isOpening(entry)) return { add: pointsOf(entry), lo: entry.min, hi: entry.max };
  const score = after(0, entry);
  return { add: 0, lo: score, hi: score };
}
