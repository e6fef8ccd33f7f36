import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bandOf, defaultBands } from "@/lib/experience/bands";
import { type Entry, fold } from "@/lib/experience/score";

const scale = { min: 0, max: 100 };
const opening = (id: number, points: number): Entry => ({
  id,
  kind: "opening_balance",
  points,
  reversesId: null,
  ...scale,
});
const topic = (id: number, points: number): Entry => ({
  id,
  kind: "topic_assigned",
  points,
  reversesId: null,
  ...scale,
});
const takingBack = (id: number, reversesId: number): Entry => ({
  id,
  kind: "reversal",
  points: 0,
  reversesId,
  ...scale,
});

/** The rule in its plainest words: strike out what was taken back, then add up from the start. */
function plainly(entries: readonly Entry[]): number | null {
  const struck = new Set<number>();
  entries.forEach((entry, place) => {
    const target = entries.findIndex((each) => each.id === entry.reversesId);
    if (target >= 0 && target < place) struck.add(entry.reversesId!);
  });
  let score: number | null = null;
  for (const entry of entries) {
    if (struck.has(entry.id)) continue;
    if (entry.kind === "opening_balance") score = entry.points;
    else if (score !== null && entry.reversesId === null) score += entry.points;
    if (score !== null) score = Math.min(entry.max, Math.max(entry.min, score));
  }
  return score;
}

const ledger = fc
  .array(
    fc.record({
      kind: fc.constantFrom("opening_balance", "topic_assigned", "case_reopened", "manual_adjustment"),
      points: fc.integer({ min: -120, max: 120 }),
      target: fc.option(fc.nat(39), { nil: null, freq: 2 }),
      min: fc.integer({ min: -50, max: 20 }),
      max: fc.integer({ min: 40, max: 120 }),
    }),
    { maxLength: 40 },
  )
  .map((rows) =>
    rows.map((row, place): Entry => {
      const back = row.target !== null && place > 0 ? (row.target % place) + 1 : null;
      const kind = back === null ? row.kind : "reversal";
      return { id: place + 1, kind, points: row.points, reversesId: back, min: row.min, max: row.max };
    }),
  );

describe("the fold of a ledger", () => {
  test("there is no score before the first entry", () => {
    expect(fold([])).toEqual({ score: null, trail: [] });
  });

  test("taking back what was clamped leaves the score that would be without it", () => {
    const entries = [opening(1, 10), topic(2, -50)];
    expect(fold(entries).score).toBe(0);
    expect(fold([...entries, takingBack(3, 2)]).score).toBe(10);
  });

  test("the trail keeps the score as it was after each entry, and says what still stands", () => {
    const { trail } = fold([opening(1, 50), topic(2, -20), topic(3, 80), takingBack(4, 2)]);
    expect(trail.map((mark) => mark.score)).toEqual([50, 30, 100, 100]);
    expect(trail.map((mark) => mark.stands)).toEqual([true, false, true, true]);
  });

  test("an opening balance that was taken back leaves no score", () => {
    expect(fold([opening(1, 50), topic(2, 5), takingBack(3, 1)]).score).toBeNull();
  });

  test("an entry keeps to the scale it was written under", () => {
    const narrow = { ...topic(3, 0), min: 0, max: 40 };
    expect(fold([opening(1, 50), topic(2, 30), narrow, topic(4, 5)]).score).toBe(45);
  });

  test("taking back something that is not there, or twice, changes nothing more", () => {
    const entries = [opening(1, 50), topic(2, -20), takingBack(3, 99), takingBack(4, 2), takingBack(5, 2)];
    expect(fold(entries).trail.map((mark) => mark.score)).toEqual([50, 30, 30, 50, 50]);
  });

  test("agrees with the rule in its plainest words, after every single entry", () => {
    fc.assert(
      fc.property(ledger, (entries) => {
        const { score, trail } = fold(entries);
        expect(score).toBe(plainly(entries));
        expect(trail.map((mark) => mark.score)).toEqual(
          entries.map((_, place) => plainly(entries.slice(0, place + 1))),
        );
      }),
      { numRuns: 500 },
    );
  });

  test("taking an entry back at any later time gives the ledger without it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1, maxLength: 30 }),
        fc.nat(),
        (points, pick) => {
          const entries = [opening(1, 50), ...points.map((each, place) => topic(place + 2, each))];
          const target = (pick % points.length) + 2;
          const without = entries.filter((entry) => entry.id !== target);
          expect(fold([...entries, takingBack(100, target)]).score).toBe(fold(without).score);
        },
      ),
    );
  });
});

test("a score lies in the band that it has reached", () => {
  const names = [0, 24, 25, 49, 50, 74, 75, 100].map((score) => bandOf(score, defaultBands).name);
  expect(names).toEqual([
    "At risk",
    "At risk",
    "Slipping",
    "Slipping",
    "Steady",
    "Steady",
    "Strong",
    "Strong",
  ]);
});
