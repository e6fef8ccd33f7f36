import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { records, scoreEvents } from "@/db/schema";
import { system, type Viewer } from "@/lib/access/viewer";
import { defaultRules } from "@/lib/experience/bands";
import { scoreHistory, scoreMoves } from "@/lib/experience/history";
import { recordScore, recordScores } from "@/lib/experience/ledger";
import { changeRules } from "@/lib/experience/rules";
import { thinned } from "@/lib/experience/thin";
import { aCase, anAccount, aTopic, freshStore, now } from "./world";

const ever = { from: null, to: null };
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const viewer: Viewer = { ...system, timeZone: "America/Phoenix" };

let account: number;

const adjust = (points: number, at: Date) =>
  recordScore(system, { accountId: account, kind: "manual_adjustment", points, reason: "x", at }, now);
const history = (range = {}, of = viewer) => scoreHistory(of, account, { ...ever, ...range }, now)!;

beforeEach(() => {
  freshStore();
  account = anAccount();
});

describe("the score over time", () => {
  test("has every move with what it moved the score from and to", () => {
    adjust(10, daysAgo(40));
    adjust(-30, daysAgo(3));
    const { points, total, beganOn, range, scale } = history();
    expect(points.map(({ scoreBefore, scoreAfter }) => [scoreBefore, scoreAfter])).toEqual([
      [null, 50],
      [50, 60],
      [60, 30],
    ]);
    expect(points[2]).toMatchObject({ sentence: "−30 adjusted: x", points: -30, at: daysAgo(3).getTime() });
    expect([total, beganOn, range, scale]).toEqual([
      3,
      "2026-01-21",
      { from: "2026-01-21", to: "2026-03-02" },
      { min: 0, max: 100 },
    ]);
  });

  test("begins with the score of before, where only some days are asked for", () => {
    adjust(10, daysAgo(40));
    adjust(-30, daysAgo(20));
    adjust(5, daysAgo(3));
    const { points, scoreBefore, fromAt, toAt } = history({ from: "2026-02-01", to: "2026-02-20" });
    expect([scoreBefore, points.map(({ scoreAfter }) => scoreAfter)]).toEqual([60, [30]]);
    // Midnight in Phoenix, at both ends.
    expect([fromAt, toAt]).toEqual([Date.parse("2026-02-01T07:00:00Z"), Date.parse("2026-02-21T07:00:00Z")]);
  });

  test("keeps to the days that there are, whichever way round they are asked for", () => {
    adjust(10, daysAgo(4));
    const days = { from: "2026-02-26", to: "2026-03-02" };
    expect(history({ from: "1999-01-01", to: "2199-01-01" }).range).toEqual(days);
    expect(history({ from: "2199-01-01", to: "1999-01-01" }).range).toEqual(days);
  });

  test("draws what was written late where the score moved, and tells when it happened", () => {
    adjust(10, daysAgo(4));
    adjust(-5, daysAgo(9));
    const late = history().points.at(-1)!;
    expect([late.at, late.drawnAt]).toEqual([daysAgo(9).getTime(), daysAgo(4).getTime()]);
  });

  test("marks when cases were opened that the viewer may see, those at about one time together", () => {
    const topic = aTopic("Reset", -1);
    const opened = (days: number, rest: Partial<typeof records.$inferInsert> = {}) => {
      const { id } = aCase(account, topic);
      db()
        .update(records)
        .set({ createdAt: daysAgo(days), ...rest })
        .where(eq(records.id, id))
        .run();
    };
    adjust(10, daysAgo(40));
    opened(30);
    opened(30);
    opened(3);
    opened(50);
    opened(9, { deletedAt: now });
    const marks = (of = viewer) => history({}, of).opened.map(({ at, count }) => [at, count]);
    expect(marks()).toEqual([
      [daysAgo(30).getTime(), 2],
      [daysAgo(3).getTime(), 1],
    ]);
    const permissions = {
      records: {
        account: { on: true, view: "everything", edit: "none", delete: "none" },
        case: { on: true, view: "owned", edit: "none", delete: "none" },
      },
    } as unknown as Viewer["permissions"];
    expect(marks({ ...viewer, kind: "user", userId: 7, superAdmin: false, permissions })).toEqual([]);
    expect(history({ from: "2026-02-20", to: "2026-03-02" }).opened).toHaveLength(1);
  });

  test("is that of the newest scoring, where history was scored anew", () => {
    adjust(10, daysAgo(40));
    const row = { accountId: account, min: 0, max: 100, operationId: 1, at: daysAgo(40) };
    db()
      .insert(scoreEvents)
      .values([
        { ...row, kind: "opening_balance", points: 70, scoreAfter: 70 },
        { ...row, kind: "manual_adjustment", points: 2, scoreAfter: 72, reason: "x" },
      ])
      .run();
    expect(history().points.map(({ scoreBefore, scoreAfter }) => [scoreBefore, scoreAfter])).toEqual([
      [null, 70],
      [70, 72],
    ]);
    expect(scoreMoves(viewer, account, ever, 1, now).rows).toHaveLength(2);
  });

  test("names no case that the viewer may not see, and no account either", () => {
    const { id } = aCase(account, aTopic("Password reset", -20));
    expect(history().points[1]!.case).toMatchObject({ id });
    const blind: Viewer = {
      ...viewer,
      ...{ kind: "user", superAdmin: false },
      permissions: {
        ...{ applications: {}, admin: {}, abilities: {} },
        records: { account: { on: true, view: "everything", edit: "none", delete: "none" } },
      } as unknown as Viewer["permissions"],
    };
    expect(JSON.stringify(history({}, blind))).not.toMatch(/UUB|Cannot log in/);
    expect(JSON.stringify(scoreMoves(blind, account, ever, 1, now))).not.toMatch(/UUB|Cannot log in/);
    const blinder = { ...blind, permissions: { ...blind.permissions!, records: {} } };
    expect(() => history({}, blinder)).toThrow("not found");
    expect(() => scoreMoves(blinder, account, ever, 1, now)).toThrow("not found");
  });

  test("is empty for an account that is not scored, and not there while the score is off", () => {
    expect(history()).toMatchObject({ points: [], beganOn: null, scoreBefore: null });
    changeRules(system, { ...defaultRules, enabled: false }, now);
    expect(scoreHistory(viewer, account, ever, now)).toBeNull();
    expect(scoreMoves(viewer, account, ever, 1, now).rows).toEqual([]);
  });
});

test("ten thousand moves are drawn by a few hundred, and all told by the table", () => {
  const changes = Array.from({ length: 10_000 }, (_, nth) => ({
    ...{ accountId: account, kind: "manual_adjustment" as const, reason: `x${nth}` },
    points: nth === 5000 ? 50 : nth === 5001 ? -100 : nth === 5002 ? 50 : nth % 2 ? 1 : -1,
    at: new Date(daysAgo(300).getTime() + nth * 1_000_000),
  }));
  recordScores(system, changes, now);
  const { points, total } = history();
  expect(total).toBe(10_001);
  expect(points.length).toBeLessThanOrEqual(480);
  const scores = points.map(({ scoreAfter }) => scoreAfter);
  expect([Math.min(...scores), Math.max(...scores), scores[0]]).toEqual([0, 100, 50]);
  expect(points.at(-1)!.sentence).toContain("x9999");
  const tenth = scoreMoves(viewer, account, ever, 10, now);
  expect([tenth.rows.length, tenth.more, tenth.rows[0]!.sentence]).toEqual([50, true, "+1 adjusted: x9549"]);
  expect(scoreMoves(viewer, account, ever, 201, now)).toMatchObject({ rows: { length: 1 }, more: false });
});

describe("a thinned line", () => {
  const line = (count: number, score: (nth: number) => number) =>
    Array.from({ length: count }, (_, at) => ({ at, score: score(at) }));

  test("keeps the first, the last and every extreme, in their order", () => {
    const points = line(5000, (nth) => (nth === 1234 ? -9 : nth === 4321 ? 99 : nth % 7));
    const kept = thinned(points, 20);
    expect(kept.length).toBeLessThanOrEqual(80);
    expect(kept).toEqual(kept.toSorted((a, b) => a.at - b.at));
    expect(kept).toEqual(expect.arrayContaining([points[0], points[1234], points[4321], points.at(-1)]));
  });

  test("is the line itself while that is short", () => {
    const points = line(80, (nth) => nth);
    expect(thinned(points, 20)).toBe(points);
  });

  test("is one column where all stands at one instant", () => {
    const points = line(100, (nth) => nth).map(({ score }) => ({ at: 5, score }));
    expect(thinned(points, 20).map(({ score }) => score)).toEqual([0, 99]);
  });
});
