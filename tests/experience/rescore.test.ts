import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asBefore, type Changes, type Clock, type LedgerRow, rescored } from "@/lib/experience/rescore";
import { fold } from "@/lib/experience/score";

const none: Changes = { scale: null, start: null, topics: {} };
const hour = 3_600_000;

type Row = LedgerRow & { originalId: number | null };

const row = (id: number, rest: Partial<Row>): Row => ({
  ...{ id, kind: "topic_assigned", points: 0, reversesId: null, min: 0, max: 100, at: id * hour },
  ...{ caseId: null, topicId: null, clockId: null, originalId: null },
  ...rest,
});
const opening = (points = 50) => row(1, { kind: "opening_balance", points });

/** A ledger as it may come about: an opening, then topics, reopenings, adjustments, and some of them taken back. */
const ledgers = fc
  .array(
    fc.record({
      kind: fc.constantFrom("topic_assigned", "case_reopened", "manual_adjustment", "reversal"),
      topicId: fc.integer({ min: 1, max: 3 }),
      points: fc.integer({ min: -100, max: 100 }),
      back: fc.nat(20),
    }),
    { maxLength: 25 },
  )
  .map((steps) => {
    const rows = [opening()];
    for (const { kind, topicId, points, back } of steps) {
      const target = rows[rows.length - 1 - (back % rows.length)]!;
      const taken = rows.some(({ reversesId }) => reversesId === target.id);
      const free = target.kind !== "opening_balance" && target.reversesId === null && !taken;
      if (kind !== "reversal")
        rows.push(
          row(rows.length + 1, { kind, points, topicId: kind === "manual_adjustment" ? null : topicId }),
        );
      else if (free)
        rows.push(
          row(rows.length + 1, {
            kind,
            points: 0 - target.points,
            reversesId: target.id,
            topicId: target.topicId,
          }),
        );
    }
    return rows;
  });

const changes: fc.Arbitrary<Changes> = fc.record({
  scale: fc.option(fc.constantFrom({ min: 0, max: 200 }, { min: -50, max: 20 })),
  start: fc.option(fc.integer({ min: 0, max: 20 })),
  topics: fc.dictionary(
    fc.constantFrom("1", "2"),
    fc.record(
      { points: fc.integer({ min: -100, max: 100 }), reopenPenalty: fc.nat(100) },
      { requiredKeys: [] },
    ),
  ),
});

describe("a ledger scored anew", () => {
  test("is the very same without changes", () => {
    fc.assert(fc.property(ledgers, (rows) => void expect(rescored(rows, none, [])).toEqual(rows)));
  });

  test("comes out the same however often it is scored", () => {
    fc.assert(
      fc.property(ledgers, changes, (rows, by) => {
        const once = rescored(rows, by, []);
        expect(rescored(once, by, [])).toEqual(once);
      }),
    );
  });

  test("never falls when a topic gives more", () => {
    fc.assert(
      fc.property(ledgers, fc.integer({ min: -100, max: 99 }), fc.nat(100), (rows, points, more) => {
        const under = (value: number) =>
          fold(rescored(rows, { ...none, topics: { 1: { points: value } } }, [])).score!;
        expect(under(points + more)).toBeGreaterThanOrEqual(under(points));
      }),
    );
  });

  test("keeps within the new scale, and takes back exactly what it gave", () => {
    fc.assert(
      fc.property(ledgers, changes, (rows, by) => {
        const anew = rescored(rows, by, []);
        const { score } = fold(anew);
        if (by.scale) expect(score! >= by.scale.min && score! <= by.scale.max).toBe(true);
        const byId = new Map(anew.map((each) => [each.id, each]));
        for (const { reversesId, points } of anew)
          if (reversesId !== null) expect(points).toBe(0 - byId.get(reversesId)!.points);
      }),
    );
  });

  test("leaves adjustments and other topics as they were", () => {
    const rows = [
      opening(),
      row(2, { points: -20, topicId: 1 }),
      row(3, { kind: "case_reopened", points: -5, topicId: 1 }),
      row(4, { points: 7, topicId: 2 }),
      row(5, { kind: "manual_adjustment", points: 9 }),
    ];
    const anew = rescored(rows, { ...none, topics: { 1: { points: -30, reopenPenalty: 0 } } }, []);
    expect(anew.map(({ points }) => points)).toEqual([50, -30, 0, 7, 9]);
  });
});

describe("a clock", () => {
  const clock: Clock = {
    ...{ id: 8, caseId: 70, topicId: 1, measures: "resolution", usedMs: 3 * hour, dayMs: 8 * hour },
    ...{ startedAt: 2 * hour, stoppedAt: 9 * hour },
  };
  const to = (limit: { limitSeconds: number; penalty: number } | null): Changes => ({
    ...none,
    topics: { 1: { overage: { resolution: limit } } },
  });
  const assigned = row(2, { points: -1, caseId: 70, topicId: 1 });
  const later = row(6, { points: 4, caseId: 71, topicId: 2 });
  const late = row(5, { kind: "resolution_overdue", points: -10, caseId: 70, topicId: 1, clockId: 8 });

  test("that used more than a new limit costs the penalty, where it would have run out", () => {
    const anew = rescored([opening(), assigned, later], to({ limitSeconds: 2 * 3600, penalty: 15 }), [clock]);
    expect(anew.map(({ kind, points }) => [kind, points])).toEqual([
      ["opening_balance", 50],
      ["topic_assigned", -1],
      ["resolution_overdue", -15],
      ["topic_assigned", 4],
    ]);
    expect(anew[2]).toMatchObject({ id: -8, clockId: 8, at: 4 * hour });
  });

  test("keeps its row at a new price while it is over the limit, and at none within it", () => {
    const back = row(7, { kind: "reversal", points: 10, reversesId: 5, caseId: 70, topicId: 1 });
    const rows = [opening(), assigned, late, later, back];
    const dearer = rescored(rows, to({ limitSeconds: 2 * 3600, penalty: 25 }), [clock]);
    expect(dearer.map(({ points }) => points)).toEqual([50, -1, -25, 4, 25]);
    const longer = rescored(rows, to({ limitSeconds: 3 * 3600, penalty: 25 }), [clock]);
    expect(longer.map(({ points }) => points)).toEqual([50, -1, 0, 4, 0]);
    expect(rescored(rows, to(null), [clock])).toEqual(longer);
  });

  test("that is gone with its case leaves its row as it was, and one that costs nothing writes none", () => {
    const rows = [opening(), assigned, late];
    expect(rescored(rows, to({ limitSeconds: 3600, penalty: 25 }), [])).toEqual(rows);
    expect(rescored([opening(), assigned], to({ limitSeconds: 3600, penalty: 0 }), [clock])).toHaveLength(2);
  });
});

test("going back gives what was, and what came since on top of it", () => {
  const before = [opening(), row(2, { points: -20, topicId: 1 }), row(3, { points: 5, topicId: 2 })];
  const now = [
    row(10, { kind: "opening_balance", points: 50, originalId: 1 }),
    row(11, { points: -40, topicId: 1, originalId: 2 }),
    row(12, { points: 5, topicId: 2, originalId: 3 }),
    row(13, { kind: "resolution_overdue", points: -9 }),
    row(20, { kind: "reversal", points: 40, reversesId: 11 }),
    row(21, { kind: "reversal", points: 9, reversesId: 13 }),
    row(22, { kind: "manual_adjustment", points: 3 }),
    row(23, { points: -40, topicId: 1, originalId: 2 }),
    row(24, { kind: "resolution_overdue", points: -9, originalId: 13 }),
    row(25, { kind: "reversal", points: 9, reversesId: 24 }),
    row(26, { kind: "reversal", points: 40, reversesId: 23 }),
  ];
  const pointsBefore = ({ originalId, points }: Row) =>
    originalId === 2 ? -20 : originalId === 13 ? null : points;
  const back = asBefore(before, now, ({ id }) => id < 20, pointsBefore);
  expect(back.map(({ id, reversesId, points }) => [id, reversesId, points])).toEqual([
    [1, null, 50],
    [2, null, -20],
    [3, null, 5],
    [20, 2, 20],
    [22, null, 3],
    [23, null, -20],
    [26, 23, 20],
  ]);
  expect(fold(back).score).toBe(58);
});
