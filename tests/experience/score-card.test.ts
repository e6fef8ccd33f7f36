import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { records } from "@/db/schema";
import { system, type Viewer } from "@/lib/access/viewer";
import { adjustScore } from "@/lib/experience/adjust";
import { defaultRules } from "@/lib/experience/bands";
import { recordScore } from "@/lib/experience/ledger";
import { changeRules } from "@/lib/experience/rules";
import { scoreCard } from "@/lib/experience/score-card";
import { scoreSentence } from "@/lib/experience/sentence";
import { aCase, anAccount, aTopic, freshStore, now } from "./world";

const everything = { on: true, view: "everything", edit: "none", delete: "none" } as const;
const nothing = { on: false, view: "none", edit: "none", delete: "none" } as const;
const reader = (of: {
  account: typeof everything | typeof nothing;
  case: typeof everything | typeof nothing;
}): Viewer => ({
  ...system,
  kind: "user",
  superAdmin: false,
  permissions: {
    records: of,
    applications: {},
    admin: {},
    abilities: {},
  } as unknown as Viewer["permissions"],
});

let account: number;
let reset: number;

beforeEach(() => {
  freshStore();
  account = anAccount();
  reset = aTopic("Password reset", -20, { reopenPenalty: 15 });
});

const sentences = (viewer: Viewer) => scoreCard(viewer, account, now)!.moves.map((move) => move.sentence);

describe("the score card", () => {
  test("has no score for an account without a score event", () => {
    expect(scoreCard(system, account, now)).toMatchObject({ score: null, band: null, moves: [], series: [] });
  });

  test("says why the score moved, newest first, and what was taken back", () => {
    const it = aCase(account, reset);
    it.reopen();
    it.setTopic(aTopic("Praise", 10));
    adjustScore(system, { accountId: account, points: 5, reason: "Flowers" }, now);
    const card = scoreCard(system, account, now)!;
    expect(sentences(system)).toEqual([
      "+5 adjusted: Flowers",
      `+10 Praise (topic) on case UUB-${it.id}`,
      `Taken back (−20 Password reset (topic) on case UUB-${it.id})`,
      `−15 reopened (Password reset) on case UUB-${it.id}`,
      `−20 Password reset (topic) on case UUB-${it.id}`,
      "Starts at 50",
    ]);
    expect(card.moves.map(({ stands }) => stands)).toEqual([true, true, true, true, false, true]);
    expect(card).toMatchObject({ score: 50, change: 0, band: { name: "Steady" } });
    expect(card.moves[1]).toMatchObject({ case: { id: it.id, name: "Cannot log in" }, actor: "Rapport" });
  });

  test("names no case that the reader may not see, or that is in the recycle bin", () => {
    const it = aCase(account, reset);
    const blind = reader({ account: everything, case: nothing });
    expect(sentences(blind)[0]).toBe("−20 Password reset (topic) on a case");
    expect(JSON.stringify(scoreCard(blind, account, now))).not.toMatch(/UUB|Cannot log in/);
    db().update(records).set({ deletedAt: now }).where(eq(records.id, it.id)).run();
    expect(sentences(system)[0]).toBe("−20 Password reset (topic) on a case");
  });

  test("is not found for an account that the reader may not see", () => {
    aCase(account, reset);
    expect(() => scoreCard(reader({ account: nothing, case: everything }), account, now)).toThrow(
      "not found",
    );
  });

  test("is not drawn while Experience Score is switched off", () => {
    aCase(account, reset);
    changeRules(system, { ...defaultRules, enabled: false }, now);
    expect(scoreCard(system, account, now)).toBeNull();
  });

  test("tells the change and the days of the last thirty", () => {
    const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
    const adjust = (points: number, at: Date) =>
      recordScore(system, { accountId: account, kind: "manual_adjustment", points, reason: "x", at }, now);
    adjust(10, daysAgo(60));
    adjust(-30, daysAgo(20));
    adjust(6, daysAgo(1));
    const { series, change } = scoreCard(system, account, now)!;
    expect(series).toHaveLength(31);
    expect([series[0], series[9], series[10], series[28], series[30]]).toEqual([60, 60, 30, 30, 36]);
    expect(change).toBe(-24);
  });

  test("counts the change of a young account from its start", () => {
    aCase(account, reset);
    expect(scoreCard(system, account, now)!.change).toBe(-20);
  });

  test("counts what was written later than it happened from when it was written", () => {
    const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
    const cause = { accountId: account, kind: "manual_adjustment" as const, reason: "x" };
    for (const [points, days] of [
      [10, 50],
      [-4, 3],
      [-5, 40],
    ] as const)
      recordScore(system, { ...cause, points, at: daysAgo(days) }, now);
    const { change, series } = scoreCard(system, account, now)!;
    expect([change, series[0], series.at(-1)]).toEqual([-9, 60, 51]);
  });

  test("lists the last ten moves only", () => {
    for (let round = 0; round < 12; round++) aCase(account, reset);
    expect(scoreCard(system, account, now)!.moves).toHaveLength(10);
  });
});

test.each([
  ["response_overdue", "−5 first response overdue (Log in) on case A-1"],
  ["resolution_overdue", "−5 resolution overdue (Log in) on case A-1"],
  ["survey_result", "−5 survey on case A-1"],
] as const)("a sentence tells of %s", (kind, sentence) => {
  expect(scoreSentence({ kind, points: -5, topic: "Log in", caseNumber: "A-1", reason: null })).toBe(
    sentence,
  );
});
