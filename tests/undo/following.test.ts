import { beforeEach, expect, test } from "vitest";
import { removePriority } from "@/lib/cases/change-priorities";
import { priorities } from "@/lib/cases/priorities";
import { answerLead } from "@/lib/leads/answer";
import { saveQuestion } from "@/lib/leads/change-questions";
import { questions } from "@/lib/leads/questionnaire";
import { runOperations } from "@/lib/operations/runner";
import { changeStage } from "@/lib/pipelines/change-stages";
import { getRecord } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { createRecord, updateRecord } from "@/lib/records/write";
import { undoLast } from "@/lib/undo/undo";
import { aStage, deal, dealIn, stageId } from "../pipelines/world";
import { later, newWorld, noon, topic, type World } from "../support/world";

let world: World;
beforeEach(() => {
  world = newWorld();
});

/** Changes an account by hand before an admin's change, whose records then follow. */
async function afterwards(change: () => unknown): Promise<string> {
  const { id } = createRecord(world.admin, "account", { name: "ABC Cleaning" }, noon);
  updateRecord(world.admin, "account", id, { industry: "Trade" }, later(1));
  await change();
  await runOperations(() => later(3));
  return undoLast(world.admin, later(4)).said;
}

test("deals that took on the changed probability of their stage keep it: by hand, something else was done last", async () => {
  const id = dealIn(world, "Proposal/Quote");
  const stage = { ...aStage({ name: "Proposal/Quote", probability: 70 }), id: stageId("Proposal/Quote") };
  const said = await afterwards(() => changeStage(world.admin, stage, later(2)));
  expect(said).toBe("Undone: Industry of ABC Cleaning.");
  expect(deal(world, id).values.probability).toBe(70);
});

test("so do leads their score by changed questions", async () => {
  const { id } = createRecord(world.admin, "lead", { name: "Mary Logan" }, noon);
  const ask = (points: number) => {
    const { id = null, choices = [] } = questions()[0] ?? {};
    const labels = ["Yes", "No"].map((label, at) => ({ id: choices[at]?.id ?? null, label, points }));
    saveQuestion(world.admin, { id, text: "Budget?", choices: labels }, later(2));
  };
  ask(0);
  const { id: questionId, choices } = questions()[0]!;
  answerLead(
    world.admin,
    { leadId: id, answers: [{ questionId, choiceId: choices[0]!.id, seen: null }] },
    noon,
  );
  expect(await afterwards(() => ask(100))).toBe("Undone: Industry of ABC Cleaning.");
  expect(getRecord(world.admin, recordType("lead"), id).values.score).toBe(5);
});

test("so do cases the priority that took the place of theirs", async () => {
  const [from, into] = priorities();
  const values = { name: "Printer", topicId: topic("Printer jams", 0), priorityId: from!.id };
  const { id } = createRecord(world.admin, "case", values, noon);
  const said = await afterwards(() =>
    removePriority(world.admin, { id: from!.id, intoId: into!.id }, later(2)),
  );
  expect(said).toBe("Undone: Industry of ABC Cleaning.");
  expect(getRecord(world.admin, recordType("case"), id).values.priorityId).toBe(into!.id);
});
