import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { events, operationFaults, scoreEvents } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { adjustScore } from "@/lib/experience/adjust";
import { reverse } from "@/lib/experience/reversal";
import { scoreCard } from "@/lib/experience/score-card";
import { cancelOperation } from "@/lib/operations/verbs";
import { changeTopic } from "@/lib/topics/change-topic";
import { listTopics } from "@/lib/topics/topics";
import { inputOf } from "@/lib/what-if/apply";
import { rescoringState } from "@/lib/what-if/last-rescoring";
import { rescoreHistory } from "@/lib/what-if/rescore-history";
import { undoRescoring } from "@/lib/what-if/undo-rescoring";
import { aCase, anAccount, aTopic, scoreOf } from "../experience/world";
import { later, newWorld, noon } from "../support/world";
import {
  draftOf,
  faultsOfLedgers,
  foretold,
  narrowScale,
  operationOf,
  pointsOf,
  rescore,
  rowCount,
  run,
  scores,
  undo,
} from "./world";

let ada: Viewer;
let account: number;
let other: number;
let reset: number;
let praise: number;

beforeEach(() => {
  ada = newWorld().admin;
  account = anAccount();
  other = anAccount("Tokyo Noodles");
  reset = aTopic("Reset", -20, { reopenPenalty: 15 });
  praise = aTopic("Thanks", 10);
});

describe("history scored anew", () => {
  test("comes to what the what-if said, tells one entry an account, and leaves the others alone", async () => {
    aCase(account, reset).reopen();
    aCase(other, praise);
    const draft = draftOf({ [reset]: { points: -5, reopenPenalty: 1 } });
    const said = foretold(draft);
    const operation = await rescore(ada, draft);
    expect(scores()).toEqual(said);
    expect([scoreOf(account), scoreOf(other), pointsOf(reset)]).toEqual([44, 60, -5]);
    expect(faultsOfLedgers()).toEqual([]);
    const told = db().select().from(events).where(eq(events.kind, "score.rescored")).all();
    expect(told.map(({ subjectId, content }) => [subjectId, JSON.parse(content!)])).toEqual([
      [account, { from: 15, to: 44 }],
    ]);
    expect(operationOf(operation)).toMatchObject({ done: 2, result: { anew: 1, moved: 1 } });
  });

  test("explains the score by its new points, at the times when it moved", async () => {
    aCase(account, reset).reopen();
    await rescore(ada, draftOf({ [reset]: { points: -5 } }));
    const card = scoreCard(ada, account, later(60))!;
    expect(card.moves.map(({ points, scoreAfter }) => [points, scoreAfter])).toEqual([
      [-15, 30],
      [-5, 45],
      [50, 50],
    ]);
    expect(card.moves.at(-1)!.sentence).toBe("Starts at 50 (scored anew)");
    expect(card.series.at(-1)).toBe(30);
  });

  test("moves with the scale and the start, and keeps adjustments", async () => {
    aCase(account, praise);
    adjustScore(ada, { accountId: account, points: 7, reason: "A gift" }, noon);
    const draft = draftOf({}, narrowScale);
    const said = foretold(draft);
    await rescore(ada, draft);
    expect(scores()).toEqual(said);
    expect(scoreOf(account)).toBe(20);
    expect(faultsOfLedgers()).toEqual([]);
  });

  test("writes nothing where no ledger comes out otherwise, and refuses a draft that changes nothing", async () => {
    aCase(account, praise);
    const before = rowCount();
    await rescore(ada, draftOf({ [reset]: { points: 33 } }));
    expect(rowCount()).toBe(before);
    expect(() => rescoreHistory(ada, draftOf({ [praise]: {} }), later(9))).toThrow("Nothing would be scored");
  });

  test("brings what was scored under earlier rules under those of now, where that is asked for", async () => {
    aCase(account, reset);
    const topic = listTopics(ada).find(({ id }) => id === reset)!;
    changeTopic(ada, reset, { ...inputOf(topic), points: -1 }, later(1));
    expect(() => rescoreHistory(ada, draftOf({}), later(2))).toThrow();
    await rescore(ada, { ...draftOf({}), everything: true });
    expect(scoreOf(account)).toBe(49);
  });

  test("is not begun twice at once", () => {
    aCase(account, reset);
    rescoreHistory(ada, draftOf({ [reset]: { points: 3 } }), later(1));
    expect(rescoringState(ada).underWay).toBe(true);
    expect(() => rescoreHistory(ada, draftOf({ [reset]: { points: 4 } }), later(2))).toThrow("under way");
  });

  test("that is cancelled says how far it came, and can be taken back", async () => {
    aCase(account, reset);
    const operation = rescoreHistory(ada, draftOf({ [reset]: { points: 3 } }), later(1));
    cancelOperation(ada, operation, later(1));
    await run(operation);
    expect(rescoringState(ada).last).toMatchObject({ moved: 0, stopped: { done: 0, total: 1 } });
    await undo(ada, operation);
    expect([scoreOf(account), pointsOf(reset)]).toEqual([30, -20]);
  });

  test("does not save over what somebody changed meanwhile", () => {
    const draft = draftOf({ [reset]: { points: 3 } });
    const topic = listTopics(ada).find(({ id }) => id === reset)!;
    changeTopic(ada, reset, { ...inputOf(topic), points: 8 }, later(1));
    expect(() => rescoreHistory(ada, draft, later(2))).toThrow("changed meanwhile");
    expect(pointsOf(reset)).toBe(8);
  });
});

describe("after history was scored anew", () => {
  test("a case takes its new points away, brings them back, changes its topic and moves on", async () => {
    const it = aCase(account, reset);
    it.reopen();
    await rescore(ada, draftOf({ [reset]: { points: -6, reopenPenalty: 2 } }));
    expect(scoreOf(account)).toBe(42);
    it.delete();
    expect(scoreOf(account)).toBe(50);
    it.restore();
    expect(scoreOf(account)).toBe(42);
    it.setTopic(praise);
    expect(scoreOf(account)).toBe(58);
    it.setAccount(other);
    expect([scoreOf(account), scoreOf(other)]).toEqual([50, 58]);
    expect(faultsOfLedgers()).toEqual([]);
  });

  test("a case that was away meanwhile comes back with its new points", async () => {
    const [gone, homeless] = [aCase(account, reset), aCase(account, reset)];
    aCase(account, praise);
    gone.delete();
    homeless.setAccount(null);
    await rescore(ada, draftOf({ [reset]: { points: -7 } }));
    expect(scoreOf(account)).toBe(60);
    gone.restore();
    homeless.setAccount(account);
    expect(scoreOf(account)).toBe(46);
    expect(faultsOfLedgers()).toEqual([]);
  });

  test("a row that is taken back by its old number is the one that says it now", async () => {
    aCase(account, reset).reopen();
    const [reopened] = db().select().from(scoreEvents).where(eq(scoreEvents.kind, "case_reopened")).all();
    await rescore(ada, draftOf({ [reset]: { reopenPenalty: 30 } }));
    expect(scoreOf(account)).toBe(0);
    reverse(ada, reopened!.id, later(9));
    expect(scoreOf(account)).toBe(30);
    expect(() => reverse(ada, reopened!.id, later(10))).toThrow("already");
    expect(faultsOfLedgers()).toEqual([]);
  });
});

describe("taken back", () => {
  test("it gives the scores from before with what came since, and the rules", async () => {
    const it = aCase(account, reset);
    const before = scores();
    const operation = await rescore(ada, draftOf({ [reset]: { points: 30 } }));
    expect(rescoringState(ada).last).toMatchObject({ id: operation, moved: 1 });
    adjustScore(ada, { accountId: account, points: 3, reason: "Since" }, later(3));
    await undo(ada, operation);
    expect(scores()).toEqual(new Map(before).set(account, 33));
    expect(pointsOf(reset)).toBe(-20);
    it.delete();
    expect(scoreOf(account)).toBe(53);
    expect(faultsOfLedgers()).toEqual([]);
    expect(rescoringState(ada).last).toBeNull();
    expect(() => undoRescoring(ada, operation, later(9))).toThrow("only once");
  });

  test("what was taken back since stays so", async () => {
    const it = aCase(account, reset);
    const operation = await rescore(ada, draftOf({ [reset]: { points: 30 } }));
    it.delete();
    await undo(ada, operation);
    expect(scoreOf(account)).toBe(50);
    it.restore();
    expect(scoreOf(account)).toBe(30);
    expect(faultsOfLedgers()).toEqual([]);
  });

  test("what came back since has its points of before", async () => {
    const it = aCase(account, reset);
    const operation = await rescore(ada, draftOf({ [reset]: { points: 30 } }));
    it.delete();
    it.restore();
    expect(scoreOf(account)).toBe(80);
    await undo(ada, operation);
    expect(scoreOf(account)).toBe(30);
    expect(faultsOfLedgers()).toEqual([]);
  });

  test("what went to an account since that was not scored anew itself has its points of before there", async () => {
    const it = aCase(account, reset);
    it.reopen();
    const operation = await rescore(ada, draftOf({ [reset]: { reopenPenalty: 5 } }));
    it.setAccount(other);
    expect([scoreOf(account), scoreOf(other)]).toEqual([50, 25]);
    await undo(ada, operation);
    expect([scoreOf(account), scoreOf(other)]).toEqual([50, 15]);
    expect(faultsOfLedgers()).toEqual([]);
  });

  test("rules that were changed since stay, and that is told", async () => {
    aCase(account, reset);
    const operation = await rescore(ada, draftOf({ [reset]: { points: 30 } }));
    const topic = listTopics(ada).find(({ id }) => id === reset)!;
    changeTopic(ada, reset, { ...inputOf(topic), points: 31 }, later(3));
    const undoing = await undo(ada, operation);
    expect([scoreOf(account), pointsOf(reset)]).toEqual([30, 31]);
    const faults = db().select().from(operationFaults).where(eq(operationFaults.operationId, undoing)).all();
    expect(faults).toMatchObject([{ label: "Reset", reason: "It was changed since, so it stays." }]);
  });
});
