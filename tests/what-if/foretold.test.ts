import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { caseClocks } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { recordScore } from "@/lib/experience/ledger";
import { rescoreHistory } from "@/lib/what-if/rescore-history";
import { undoRescoring } from "@/lib/what-if/undo-rescoring";
import { aCase, anAccount, aTopic } from "../experience/world";
import { later, newWorld, noon } from "../support/world";
import { draftOf, faultsOfLedgers, foretold, rescore, run, scores } from "./world";

let ada: Viewer;
let account: number;
let other: number;
let reset: number;

beforeEach(() => {
  ada = newWorld().admin;
  account = anAccount();
  other = anAccount("Tokyo Noodles");
  reset = aTopic("Reset", -20, { reopenPenalty: 15 });
});

describe("a limit", () => {
  const day = 86_400_000;
  const clock = (caseId: number, values: Partial<typeof caseClocks.$inferInsert>) =>
    db()
      .insert(caseClocks)
      .values({ caseId, measures: "resolution", topicId: reset, startedAt: noon, penalty: 0, ...values })
      .returning()
      .get();

  test("that is lowered costs what was over it, and one that is raised gives it back", async () => {
    const it = aCase(account, reset);
    clock(it.id, { usedMs: 2 * day, stoppedAt: later(9) });
    const late = aCase(other, reset);
    const ran = clock(late.id, {
      usedMs: 2 * day,
      limitSeconds: 3600,
      overdueAt: later(1),
      stoppedAt: later(9),
    });
    const cost = { accountId: other, kind: "resolution_overdue" as const, points: -10, caseId: late.id };
    recordScore(ada, { ...cost, topicId: reset, clockId: ran.id, at: later(1) }, later(1));
    const limit = (days: number) =>
      draftOf({ [reset]: { resolutionMinutes: days * 1440, resolutionPenalty: 25 } });
    const said = foretold(limit(1));
    expect(said).toEqual(
      new Map([
        [account, 5],
        [other, 5],
      ]),
    );
    const operation = await rescore(ada, limit(1));
    expect(scores()).toEqual(said);
    await rescore(ada, limit(5), 3);
    expect(scores()).toEqual(
      new Map([
        [account, 30],
        [other, 30],
      ]),
    );
    expect(faultsOfLedgers()).toEqual([]);
    expect(() => undoRescoring(ada, operation, later(9))).toThrow("Only the last");
  });

  test("that a running clock keeps to by its own terms is left to it", () => {
    const it = aCase(account, reset);
    clock(it.id, { usedMs: 2 * day, limitSeconds: 9 * 86_400 });
    expect(foretold(draftOf({ [reset]: { resolutionMinutes: 60, resolutionPenalty: 25 } }))).toEqual(
      scores(),
    );
  });
});

type Step = { which: number; verb: string; pick: number; points: number };

const verbs = ["topic", "account", "reopen", "delete", "restore", "adjust"];

const stepsOf = (...some: string[]) =>
  fc.array(
    fc.record({
      which: fc.nat(2),
      verb: fc.constantFrom(...some),
      pick: fc.nat(1),
      points: fc.integer({ min: -90, max: 90 }),
    }),
    { maxLength: 10 },
  );

/** A new company with three cases of two accounts and two topics, to which things happen. */
function theatre() {
  ada = newWorld().admin;
  const homes = [anAccount("One"), anAccount("Two")];
  const themes = [aTopic("Bad", -60, { reopenPenalty: 30 }), aTopic("Good", 70)];
  const all = [0, 1, 2].map((n) => ({ it: aCase(homes[n % 2]!, themes[n % 2]!), live: true }));
  const play = (steps: Step[]) => {
    for (const { which, verb, pick, points } of steps) {
      const each = all[which]!;
      const adjusted = { accountId: homes[pick]!, kind: "manual_adjustment" as const, points, at: noon };
      if (verb === "adjust") recordScore(ada, adjusted, noon);
      else if (verb === "restore" && !each.live) each.it.restore();
      else if (each.live && verb === "topic") each.it.setTopic(themes[pick]!);
      else if (each.live && verb === "account") each.it.setAccount(homes[pick]!);
      else if (each.live && verb === "reopen") each.it.reopen();
      else if (each.live && verb === "delete") each.it.delete();
      if (verb === "delete" || (verb === "restore" && !each.live)) each.live = verb === "restore";
    }
  };
  return { all, bad: themes[0]!, play };
}

test("whatever happens before and after: foretold is scored is replayed, and taken back is as before", async () => {
  const wanted = fc.record({ points: fc.integer({ min: -100, max: 100 }), reopenPenalty: fc.nat(100) });
  await fc.assert(
    fc.asyncProperty(stepsOf(...verbs), wanted, stepsOf(...verbs), async (first, rule, second) => {
      const { all, bad, play } = theatre();
      play(first);
      const before = scores();
      const draft = draftOf({ [bad]: rule });
      const said = foretold(draft);
      const operation = rescoreHistory(ada, { ...draft, everything: true }, later(1));
      await run(operation);
      expect(scores()).toEqual(said);
      expect(faultsOfLedgers()).toEqual([]);
      const undoing = undoRescoring(ada, operation, later(3));
      await run(undoing, 4);
      expect(scores()).toEqual(before);
      play(second);
      expect(faultsOfLedgers()).toEqual([]);
      for (const { it, live } of all) if (live) it.delete();
      expect(faultsOfLedgers()).toEqual([]);
    }),
    { numRuns: 15 },
  );
});

test("whatever comes and goes between: taken back, it is as if history had never been scored anew", async () => {
  // Nothing that is priced by the rules of its moment.
  const between = stepsOf("account", "delete", "restore", "adjust");
  await fc.assert(
    fc.asyncProperty(stepsOf(...verbs), between, fc.nat(100), async (first, second, reopenPenalty) => {
      const never = theatre();
      never.play(first);
      never.play(second);
      const asNever = [...scores().values()];
      const { bad, play } = theatre();
      play(first);
      const draft = { ...draftOf({ [bad]: { reopenPenalty } }), everything: true };
      const operation = rescoreHistory(ada, draft, later(1));
      await run(operation);
      play(second);
      expect(faultsOfLedgers()).toEqual([]);
      await run(undoRescoring(ada, operation, later(3)), 4);
      expect([...scores().values()]).toEqual(asNever);
      expect(faultsOfLedgers()).toEqual([]);
    }),
    { numRuns: 15 },
  );
});
