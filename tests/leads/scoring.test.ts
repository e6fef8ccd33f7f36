import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { Conflict, NotFound } from "@/lib/errors";
import { putBack } from "@/lib/events/put-back";
import { adminAudit, auditOf } from "@/lib/events/read";
import { answerLead } from "@/lib/leads/answer";
import { answersInWords, answersOf } from "@/lib/leads/answered";
import { saveBands } from "@/lib/leads/change-bands";
import { orderQuestions, removeQuestion, saveQuestion } from "@/lib/leads/change-questions";
import { questions, scoreBands } from "@/lib/leads/questionnaire";
import { bestPoints, pointsOf, scoreOf } from "@/lib/leads/scoring";
import { unmerge } from "@/lib/merge/unmerge";
import { runOperation } from "@/lib/operations/runner";
import { deleteRecord, restoreRecord } from "@/lib/records/bin";
import type { Stored } from "@/lib/records/record";
import { updateRecord } from "@/lib/records/write";
import { beginWorld, faults, merge, read, world } from "../merge/twins";
import { later, noon, person } from "../support/world";
import { mary, qualify, refusal, told } from "./scene";

let lead: Stored;
beforeEach(() => {
  beginWorld();
  lead = mary({ score: "1" });
});

/** A question whose answers are worth these points. */
function ask(text: string, ...points: number[]) {
  const choices = points.map((worth) => ({ id: null, label: `Worth ${worth}`, points: worth }));
  saveQuestion(world.admin, { id: null, text, choices }, noon);
  return questions().at(-1)!;
}
const choiceOf = (question: ReturnType<typeof ask>, at: number) => question.choices[at]!.id;
const answer = (
  question: ReturnType<typeof ask>,
  at: number | null,
  seen: number | null = null,
  viewer = world.admin,
) => {
  const choiceId = at === null ? null : choiceOf(question, at);
  answerLead(viewer, { leadId: lead.id, answers: [{ questionId: question.id, choiceId, seen }] }, later(1));
};
/** Waits until the leads have followed what an admin changed. */
const scored = async (operation: number | null) => operation && runOperation(operation, () => later(30));
const score = (id = lead.id) => read("lead", id).values.score;

const ascending = fc
  .uniqueArray(fc.integer({ min: -500, max: 500 }), { minLength: 5, maxLength: 5 })
  .map((bands) => bands.toSorted((a, b) => a - b));
const somePoints = fc.integer({ min: -1000, max: 1000 });

describe("the score of so many points", () => {
  test("never falls as points rise, is 0 to 5, and begins exactly where its band does", () => {
    fc.assert(
      fc.property(ascending, somePoints, somePoints, (bands, one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        expect(scoreOf(less, bands)).toBeLessThanOrEqual(scoreOf(more, bands));
        expect([0, 1, 2, 3, 4, 5]).toContain(scoreOf(one, bands));
        for (const [at, from] of bands.entries()) {
          expect(scoreOf(from, bands)).toBe(at + 1);
          expect(scoreOf(from - 1, bands)).toBeLessThanOrEqual(at);
        }
      }),
    );
  });

  test("no answers come to more than the best of each", () => {
    const choice = fc.record({
      id: fc.nat(),
      label: fc.constant(""),
      points: fc.integer({ min: -100, max: 100 }),
    });
    const list = fc.array(fc.uniqueArray(choice, { selector: ({ id }) => id, minLength: 2, maxLength: 5 }));
    fc.assert(
      fc.property(list, fc.infiniteStream(fc.nat()), (all, picks) => {
        const asked = all.map((choices, id) => ({ id, text: "", choices }));
        const chosen = new Map(
          asked.map(({ id, choices }) => [id, choices[picks.next().value! % choices.length]!.id]),
        );
        expect(pointsOf(asked, chosen)).toBeLessThanOrEqual(bestPoints(asked));
      }),
    );
  });
});

describe("the answers of a lead", () => {
  test("add up and give its score, with a history in words", () => {
    const budget = ask("Has a budget?", 50, 0);
    const soon = ask("Buys soon?", 25, -20);
    answer(budget, 0);
    expect(score()).toBe(3);
    answer(soon, 0);
    expect(score()).toBe(4);
    answer(soon, 1, choiceOf(soon, 0));
    expect(score()).toBe(2);
    expect(told(lead)).toEqual(
      expect.arrayContaining([
        "Buys soon?: Worth 25 → Worth -20",
        "Score: 4 → 2",
        "Has a budget?:  → Worth 50",
      ]),
    );
  });

  test("come to the same score while they are chosen as when they are kept, also where some count no more", async () => {
    const [budget, soon] = [ask("Has a budget?", 50, 25, -100), ask("Buys soon?", 30, 10, 0)];
    const gone = ask("Knows us?", 20, 0);
    answer(gone, 0);
    await scored(saveQuestion(world.admin, { ...soon, choices: soon.choices.slice(0, 2) }, later(1)));
    await scored(removeQuestion(world.admin, gone.id, later(1)));
    for (const [one, other] of [0, 1, 2].flatMap((at) => [0, 1].map((then) => [at, then] as const))) {
      const before = answersOf(lead.id);
      answer(budget, one, before.get(budget.id) ?? null);
      answer(soon, other, before.get(soon.id) ?? null);
      expect(score()).toBe(scoreOf(pointsOf(questions(), answersOf(lead.id)), scoreBands()));
    }
  });

  test("taken back leave it without a score, which can be typed again", () => {
    const budget = ask("Has a budget?", 50, 0);
    answer(budget, 0);
    const typed = () => updateRecord(world.admin, "lead", lead.id, { score: "5" }, later(2));
    expect(refusal(typed)).toEqual({
      score: "The score comes from the answers to the questions. Change those.",
    });
    updateRecord(world.admin, "lead", lead.id, { company: "Other" }, later(2));
    answer(budget, null, choiceOf(budget, 0));
    expect(score()).toBeNull();
    typed();
    expect(score()).toBe(5);
  });

  test("give the score however the lead is put back whole or merged", () => {
    const budget = ask("Has a budget?", 50, 0);
    const created = auditOf(world.admin, lead, {}).entries.at(-1)!.id;
    updateRecord(world.admin, "lead", lead.id, { company: "Other" }, later(1));
    answer(budget, 0);
    putBack(world.admin, { type: "lead", id: lead.id, eventId: created }, later(2));
    expect(read("lead", lead.id).values).toMatchObject({ company: "Pizza Palace", score: 3 });
    const other = mary({ score: "2" });
    const merged = merge("lead", lead.id, other.id, ["score"]);
    expect(score()).toBe(3);
    unmerge(world.admin, merged, later(6));
    expect([score(), score(other.id)]).toEqual([3, 2]);
    const back = merge("lead", other.id, lead.id);
    expect(score(other.id)).toBe(3);
    unmerge(world.admin, back, later(6));
    expect([score(), score(other.id)]).toEqual([3, 2]);
  });

  test("are not overwritten unseen", () => {
    const budget = ask("Has a budget?", 50, 0);
    answer(budget, 0);
    expect(() => answer(budget, 1)).toThrow(Conflict);
    expect(score()).toBe(3);
    answer(budget, 0);
    answer(budget, 1, choiceOf(budget, 0));
    expect(score()).toBe(0);
  });

  test("are for whoever may edit the lead, to what is asked, until it is qualified", () => {
    const budget = ask("Has a budget?", 50, 0);
    const other = ask("Buys soon?", 25, 0);
    const bo = person("Bo", "Read Only", world.sales);
    expect(refusal(() => answer(budget, 0, null, bo))).toBe("Lead was not found.");
    const wrong = { questionId: budget.id, choiceId: choiceOf(other, 0), seen: null };
    expect(() => answerLead(world.admin, { leadId: lead.id, answers: [wrong] }, later(1))).toThrow(NotFound);
    qualify(lead);
    expect(refusal(() => answer(budget, 0))).toMatch(/was qualified/);
  });
});

describe("what an admin changes", () => {
  test("scores open leads anew, and leaves those that are settled or typed", async () => {
    const budget = ask("Has a budget?", 50, 0);
    answer(budget, 0);
    const [typed, settled] = [mary({ name: "Typed", score: "2" }), mary({ name: "Settled" })];
    const given = { questionId: budget.id, choiceId: choiceOf(budget, 0), seen: null };
    answerLead(world.admin, { leadId: settled.id, answers: [given] }, later(1));
    qualify(settled);
    const choices = budget.choices.map((choice) => ({ ...choice, points: choice.points + 45 }));
    await scored(saveQuestion(world.admin, { ...budget, choices }, later(20)));
    expect([lead, typed, settled].map(({ id }) => score(id))).toEqual([5, 2, 3]);
    await scored(saveBands(world.admin, { bands: [10, 20, 96, 97, 98] }, later(21)));
    expect(scoreBands()).toEqual([10, 20, 96, 97, 98]);
    expect(score()).toBe(2);
  });

  test("a question or an answer that is taken away counts no more, and its words stay in the history", async () => {
    const budget = ask("Has a budget?", 50, 0);
    const soon = ask("Buys soon?", 25, 10, 0);
    answer(budget, 0);
    answer(soon, 0);
    await scored(saveQuestion(world.admin, { ...soon, choices: soon.choices.slice(1) }, later(2)));
    expect(score()).toBe(3);
    await scored(removeQuestion(world.admin, budget.id, later(3)));
    expect(questions().map(({ text }) => text)).toEqual(["Buys soon?"]);
    // No answer of it counts any more: the score stays as it was.
    expect(score()).toBe(3);
    expect(told(lead)).toContain("Has a budget?:  → Worth 50");
  });

  test("begins the scoring with the change itself, so that nothing comes in between", async () => {
    const budget = ask("Has a budget?", 50, 0);
    answer(budget, 0);
    const choices = budget.choices.map((choice) => ({ ...choice, points: 0 }));
    const operation = saveQuestion(world.admin, { ...budget, choices }, later(2));
    expect([score(), operation === null, faults()]).toEqual([3, false, []]);
    await scored(operation);
    expect([score(), faults()]).toEqual([0, []]);
    expect(saveBands(world.admin, { bands: [10, 20, 30, 40, 51] }, later(3))).toBeNull();
  });

  test("is followed by a lead that was in the bin as it comes back", async () => {
    const budget = ask("Has a budget?", 50, 0);
    answer(budget, 0);
    deleteRecord(world.admin, "lead", lead.id, later(2));
    const choices = budget.choices.map((choice) => ({ ...choice, points: 0 }));
    await scored(saveQuestion(world.admin, { ...budget, choices }, later(3)));
    restoreRecord(world.admin, lead.id, later(4));
    expect([score(), faults()]).toEqual([0, []]);
  });

  test("leaves a lead that became a deal as it was read then", async () => {
    const [budget, soon] = [ask("Has a budget?", 50, 0), ask("Buys soon?", 25, 0)];
    answer(budget, 0);
    qualify(lead);
    await scored(removeQuestion(world.admin, budget.id, later(20)));
    const said = ({ id }: Stored) =>
      answersInWords(read("lead", id)).map(({ question, answer }) => `${question} ${answer}`);
    expect(said(lead)).toEqual(["Has a budget? Worth 50"]);
    expect(said(mary({ name: "Open" }))).toEqual([`${soon.text} null`]);
  });

  test("is checked field by field", () => {
    const choices = ["Yes", "yes"].map((label) => ({ id: null, label, points: 101 }));
    expect(refusal(() => saveQuestion(world.admin, { id: null, text: "", choices }, noon))).toEqual({
      text: "Enter a question.",
      "choices.0.points": "100 points at most.",
      "choices.1.points": "100 points at most.",
      "choices.1.label": "This answer is there already.",
    });
    expect(refusal(() => saveBands(world.admin, { bands: [10, 10, 30, 20, 50] }, noon))).toEqual({
      "bands.1": "Enter more than 10, which score 1 asks for.",
      "bands.3": "Enter more than 30, which score 3 asks for.",
    });
    const emptied = choices.map((choice, at) => ({ ...choice, points: at === 0 ? null : 2.5 }));
    expect(
      refusal(() => saveQuestion(world.admin, { id: null, text: "Soon?", choices: emptied }, noon)),
    ).toEqual({
      "choices.0.points": "Enter whole points.",
      "choices.1.points": "Enter whole points.",
    });
    expect(refusal(() => saveBands(world.admin, { bands: [10, null, 30, 40, 50] }, noon))).toEqual({
      "bands.1": "Enter whole points.",
    });
  });

  test("is told in the admin audit log, and is for whoever has the page", async () => {
    const [budget, soon] = [ask("Has a budget?", 50, 0), ask("Buys soon?", 25, 0)];
    orderQuestions(world.admin, [soon.id, budget.id], later(1));
    expect(questions().map(({ text }) => text)).toEqual(["Buys soon?", "Has a budget?"]);
    await scored(removeQuestion(world.admin, soon.id, later(2)));
    const said = adminAudit(world.admin, { limit: 50 }).entries.flatMap(({ lines }) =>
      lines.flatMap((line) => (line.kind === "said" ? line.sentence : [])),
    );
    expect(said).toEqual(
      expect.arrayContaining([
        ...[
          "Created lead question Buys soon?",
          "Changed lead question order",
          "Removed lead question Buys soon?",
        ],
      ]),
    );
    const kim = person("Kim", "Manager", world.sales);
    expect(() => removeQuestion(kim, budget.id, later(3))).toThrow(NotFound);
    expect(() => saveBands(kim, { bands: [1, 2, 3, 4, 5] }, later(3))).toThrow(NotFound);
  });
});
