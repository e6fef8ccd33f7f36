import { eq } from "drizzle-orm";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { db, store } from "@/db/client";
import { accounts, events, experienceRules, scoreEvents, topics } from "@/db/schema";
import { system } from "@/lib/access/viewer";
import { adjustScore } from "@/lib/experience/adjust";
import { defaultRules } from "@/lib/experience/bands";
import { recordScore } from "@/lib/experience/ledger";
import { replay, replayAll } from "@/lib/experience/replay";
import { reverse } from "@/lib/experience/reversal";
import { changeRules } from "@/lib/experience/rules";
import { aCase, anAccount, aTopic, freshStore, now, scoreOf } from "./world";

const ledger = () => db().select().from(scoreEvents).all();
const kinds = () => ledger().map(({ kind }) => kind);

let account: number;
let reset: number;
let praise: number;

beforeEach(() => {
  freshStore();
  account = anAccount();
  reset = aTopic("Password reset", -20, { reopenPenalty: 15 });
  praise = aTopic("Praise", 10, { reopenPenalty: 15 });
});

describe("the score of a case", () => {
  test("moves with its topic, its reopening, its deletion and its return", () => {
    expect(scoreOf(account)).toBeNull();
    const it = aCase(account, reset);
    expect(scoreOf(account)).toBe(30);
    it.setTopic(praise);
    expect(scoreOf(account)).toBe(60);
    it.reopen();
    expect(scoreOf(account)).toBe(45);
    it.delete();
    expect(scoreOf(account)).toBe(50);
    it.restore();
    expect(scoreOf(account)).toBe(45);
    expect([...replayAll()]).toEqual([]);
  });

  test("a change of topic is a reversal that names what it takes back, then the new topic", () => {
    aCase(account, reset).setTopic(praise);
    expect(ledger().map(({ kind, points, reversesId }) => [kind, points, reversesId])).toEqual([
      ["opening_balance", 50, null],
      ["topic_assigned", -20, null],
      ["topic_removed", 20, 2],
      ["topic_assigned", 10, null],
    ]);
  });

  test("what was clamped comes back without a trace", () => {
    recordScore(system, { accountId: account, kind: "manual_adjustment", points: -40, at: now }, now);
    const it = aCase(account, aTopic("Outage", -50));
    expect(scoreOf(account)).toBe(0);
    it.delete();
    expect(scoreOf(account)).toBe(10);
  });

  test("goes with the case to another account: the topic by its present rule, the rest as it was", () => {
    const other = anAccount("Tokyo Noodles");
    const it = aCase(account, reset);
    it.reopen();
    db().update(topics).set({ points: -5, reopenPenalty: 40 }).where(eq(topics.id, reset)).run();
    it.setAccount(other);
    expect([scoreOf(account), scoreOf(other)]).toEqual([50, 30]);
    it.delete();
    expect([scoreOf(account), scoreOf(other)]).toEqual([50, 50]);
  });

  test("goes with the case by way of no account at all", () => {
    const other = anAccount("Tokyo Noodles");
    const it = aCase(account, reset);
    it.reopen();
    it.setAccount(null);
    expect(scoreOf(account)).toBe(50);
    it.setAccount(other);
    expect([scoreOf(account), scoreOf(other)]).toEqual([50, 15]);
  });

  test("a topic and an account changed in one go score only the new topic on the new account", () => {
    const other = anAccount("Tokyo Noodles");
    aCase(account, reset).change({ accountId: other, topicId: praise });
    expect([scoreOf(account), scoreOf(other)]).toEqual([50, 60]);
  });

  test("a case that went through a topic without points comes back without the points of the topic before", () => {
    const silent = aTopic("Silent", -70, { pointsDisabled: true });
    const it = aCase(account, reset);
    it.setTopic(silent);
    it.reopen();
    expect(scoreOf(account)).toBe(50);
    it.delete();
    it.restore();
    expect(scoreOf(account)).toBe(50);
    expect(kinds()).toEqual(["opening_balance", "topic_assigned", "topic_removed"]);
  });

  test("keeps the points it was given when the topic's rule changes afterwards", () => {
    const it = aCase(account, reset);
    db().update(topics).set({ points: -1 }).where(eq(topics.id, reset)).run();
    it.delete();
    it.restore();
    expect(scoreOf(account)).toBe(30);
  });

  test("deleting and restoring again and again changes nothing", () => {
    const it = aCase(account, reset);
    it.reopen();
    for (let round = 0; round < 3; round++) {
      it.delete();
      expect(scoreOf(account)).toBe(50);
      it.restore();
      expect(scoreOf(account)).toBe(15);
    }
    it.delete();
    it.purge();
    expect(scoreOf(account)).toBe(50);
    expect(replay(account)).toBeNull();
  });

  test("writes nothing when neither topic, account nor life has changed", () => {
    const it = aCase(account, reset);
    const before = ledger().length;
    it.change({});
    expect(ledger()).toHaveLength(before);
  });

  test("an account without a case of its own stays unscored", () => {
    aCase(null, reset);
    expect(ledger()).toEqual([]);
  });
});

describe("the ledger", () => {
  test("tells the history of the account and of the case", () => {
    const it = aCase(account, reset);
    const told = db().select().from(events).all();
    expect(told.map(({ kind, subjectId }) => [kind, subjectId])).toEqual([
      ["score.moved", account],
      ["score.moved", account],
      ["score.moved", it.id],
    ]);
    expect(JSON.parse(told[2]!.content!)).toMatchObject({
      cause: "topic_assigned",
      points: -20,
      scoreAfter: 30,
      topic: "Password reset",
    });
  });

  test("takes nothing back twice, and neither a reversal nor an opening balance at all", () => {
    aCase(account, reset);
    reverse(system, 2, now);
    expect(() => reverse(system, 2, now)).toThrow("already");
    expect(() => reverse(system, 3, now)).toThrow("cannot itself");
    expect(() => reverse(system, 1, now)).toThrow("opening balance");
    expect(() => reverse(system, 99, now)).toThrow("not found");
    expect(scoreOf(account)).toBe(50);
  });

  test("keeps the scale that each row was written under", () => {
    aCase(account, reset);
    const rules = { ...defaultRules, min: 0, max: 10, start: 5, bands: [defaultRules.bands[0]!] };
    changeRules(system, rules, now);
    const it = aCase(account, praise);
    expect(scoreOf(account)).toBe(10);
    it.delete();
    expect(scoreOf(account)).toBe(10);
    expect(replay(account)).toBeNull();
  });

  test("writes nothing at all while Experience Score is switched off", () => {
    const it = aCase(account, reset);
    changeRules(system, { ...defaultRules, enabled: false }, now);
    const before = [ledger(), db().select().from(events).all(), scoreOf(account)];
    it.setTopic(praise);
    it.reopen();
    it.delete();
    aCase(account, praise);
    expect(
      recordScore(system, { accountId: account, kind: "survey_result", points: 5, at: now }, now),
    ).toBeNull();
    expect(reverse(system, 2, now)).toBeNull();
    expect(() => adjustScore(system, { accountId: account, points: 5, reason: "x" }, now)).toThrow();
    expect([ledger(), db().select().from(events).all(), scoreOf(account)]).toEqual(before);
  });

  test("agrees with its replay, whatever happens to the cases", () => {
    const step = fc.record({
      which: fc.nat(3),
      verb: fc.constantFrom("topic", "account", "reopen", "delete", "restore", "adjust"),
      pick: fc.nat(2),
      points: fc.integer({ min: -90, max: 90 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        freshStore();
        const homes = [anAccount("One"), anAccount("Two"), null];
        const themes = [
          aTopic("Bad", -60, { reopenPenalty: 30 }),
          aTopic("Good", 70),
          aTopic("None", 9, { pointsDisabled: true }),
        ];
        const all = [0, 1, 2, 3].map((n) => ({ it: aCase(homes[n % 2]!, themes[n % 3]!), live: true }));
        for (const { which, verb, pick, points } of steps) {
          const each = all[which]!;
          if (verb === "adjust")
            recordScore(
              system,
              { accountId: homes[pick % 2]!, kind: "manual_adjustment", points, at: now },
              now,
            );
          else if (verb === "restore" && !each.live) each.it.restore();
          else if (each.live && verb === "topic") each.it.setTopic(themes[pick]!);
          else if (each.live && verb === "account") each.it.setAccount(homes[pick]!);
          else if (each.live && verb === "reopen") each.it.reopen();
          else if (each.live && verb === "delete") each.it.delete();
          if (verb === "delete") each.live = false;
          if (verb === "restore") each.live = true;
        }
        expect([...replayAll(1)]).toEqual([]);
        for (const { it, live } of all) if (live) it.delete();
        const standing = ledger().filter((row) => row.caseId && !row.reversesId);
        const taken = new Set(ledger().map((row) => row.reversesId));
        expect(standing.filter(({ id }) => !taken.has(id))).toEqual([]);
        expect([...replayAll()]).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe("the replay", () => {
  beforeEach(() => {
    aCase(account, reset);
    aCase(account, praise);
    aCase(anAccount("Tokyo Noodles"), praise);
    expect([...replayAll()]).toEqual([]);
  });

  test("the database refuses to change or remove a row of the ledger", () => {
    expect(() => db().update(scoreEvents).set({ points: 1 }).run()).toThrow("append-only");
    expect(() => db().delete(scoreEvents).run()).toThrow("append-only");
  });

  test("finds a row that was tampered with behind the trigger's back", () => {
    store().sqlite.exec("DROP TRIGGER score_events_fixed");
    db().update(scoreEvents).set({ points: -2 }).where(eq(scoreEvents.id, 2)).run();
    expect([...replayAll()]).toEqual([
      { accountId: account, problem: "score event 2 says 30 after it, the ledger comes to 48" },
    ]);
    expect(replay(account)).not.toBeNull();
  });

  test("finds a score that was typed, and one without a ledger", () => {
    const empty = anAccount("Empty");
    db().update(accounts).set({ score: 77 }).where(eq(accounts.id, account)).run();
    db().update(accounts).set({ score: 50 }).where(eq(accounts.id, empty)).run();
    expect([...replayAll()].map(({ accountId }) => accountId)).toEqual([account, empty]);
  });
});

test("a company without saved rules follows the usual ones", () => {
  expect(db().select().from(experienceRules).all()).toEqual([]);
  aCase(account, praise);
  expect(scoreOf(account)).toBe(60);
});
