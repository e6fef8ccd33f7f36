import { inArray, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import {
  articleCategories,
  articles,
  events,
  interactionRecords,
  interactions,
  leadQuestions,
  macros,
  predefinedTexts,
  records,
} from "@/db/schema";
import { NotFound } from "@/lib/errors";
import { followRecord } from "@/lib/interactions/follow";
import { answerLead } from "@/lib/leads/answer";
import { saveQuestion, writeQuestion } from "@/lib/leads/change-questions";
import { questions } from "@/lib/leads/questionnaire";
import { changeMacro, createMacro } from "@/lib/macros/change";
import { macroMenu } from "@/lib/macros/macros";
import { changeText, createText } from "@/lib/predefined-texts/change";
import { textMenu } from "@/lib/predefined-texts/texts";
import { getAnyRecord } from "@/lib/records/record";
import { hasSampleData, removeSampleData } from "@/lib/records/sample";
import { createRecord } from "@/lib/records/write";
import { listArticles } from "@/lib/wiki/articles";
import { articleCategoriesOf, createArticleCategory } from "@/lib/wiki/categories";
import { changeArticle, createArticle } from "@/lib/wiki/change-article";
import { later, newWorld, noon, person, topic } from "../support/world";

const mark = (...ids: number[]) =>
  db().update(records).set({ sample: true }).where(inArray(records.id, ids)).run();

/** A note of that time on a record. */
function write(recordId: number, sample: boolean, at: Date) {
  const note = { recordId, kind: "note", at, html: "", text: "", createdAt: at, sample } as const;
  const row = db().insert(interactions).values(note).returning().get();
  db().insert(interactionRecords).values({ recordId, at, interactionId: row.id }).run();
  return row;
}

test("removing sample data leaves what people made, without the sample's points and notes", async () => {
  const { admin, support } = newWorld();
  const make = (type: string, input: Record<string, string>) => createRecord(admin, type, input, noon);
  const topicId = String(topic("Password reset", -20));
  const samples = Array.from({ length: 45 }, (_, n) => make("contact", { name: `Sample ${n}` }).id);
  const account = make("account", { name: "Ours" });
  const accountId = String(account.id);
  const sampleCase = make("case", { name: "Sample case", topicId, accountId });
  const ours = make("case", { name: "Our case", topicId, contactId: String(samples[0]) });
  write(sampleCase.id, true, later(5));
  followRecord(sampleCase);
  const kept = write(account.id, false, later(1));
  write(account.id, true, later(9));
  mark(...samples, sampleCase.id);
  expect(getAnyRecord(admin, account.id).values.score).toBe(30);

  const sue = person("Sue", "Support Agent", support);
  await expect(removeSampleData(sue, later(20))).rejects.toThrow(NotFound);
  expect(hasSampleData()).toBe(true);

  await removeSampleData(admin, later(20));
  expect(hasSampleData()).toBe(false);
  expect(
    db()
      .select()
      .from(records)
      .all()
      .map(({ id }) => id),
  ).toEqual([account.id, ours.id]);
  expect(getAnyRecord(admin, ours.id).values.contactId).toBeNull();
  expect(getAnyRecord(admin, account.id).values).toMatchObject({ score: 50, lastInteractionAt: +later(1) });
  expect(db().select().from(interactions).all()).toEqual([kept]);
  expect(db().select().from(events).all().at(-1)).toMatchObject({
    kind: "admin.removed",
    subject: "company",
  });
});

test("what came with the sample and nobody changed goes with it: articles, macros and texts", async () => {
  const { admin } = newWorld();
  const owner = { ...admin, userId: admin.userId! };
  const macro = { description: "", shared: true, entries: [] };
  const article = { html: "<p>Wait.</p>", topicIds: [], published: true };
  const texts = ["Changed", "Sample"].map((name) =>
    createText(owner, { name, html: "<p>Hi</p>", shared: false }, noon),
  );
  for (const name of ["Changed", "Sample"])
    createMacro(owner, { ...macro, name, values: { escalated: "true" } }, noon);
  const [held, empty] = ["Ours too", "Theirs"].map((name) => createArticleCategory(admin, { name }, noon));
  const changed = createArticle(admin, { ...article, title: "Changed", categoryId: held! }, noon);
  createArticle(admin, { ...article, title: "Sample", categoryId: empty! }, noon);
  for (const table of [macros, predefinedTexts, articles, articleCategories])
    db().run(sql`update ${table} set sample = 1`);

  const [first] = macroMenu(admin).macros;
  changeMacro(
    admin,
    first!.id,
    { ...macro, name: "Changed", description: "Ours", keep: ["escalated"] },
    later(1),
  );
  changeText(admin, texts[0]!, { name: "Changed", html: "<p>Ours</p>", shared: false }, later(1));
  changeArticle(admin, changed, { ...article, title: "Ours", categoryId: held!, version: 1 }, later(1));
  await removeSampleData(admin, later(2));
  expect(hasSampleData()).toBe(false);
  expect(macroMenu(admin).macros.map(({ name }) => name)).toEqual(["Changed"]);
  expect(textMenu(admin).texts.map(({ name }) => name)).toEqual(["Changed"]);
  expect(listArticles(admin).map(({ title, category }) => [title, category])).toEqual([["Ours", "Ours too"]]);
  expect(articleCategoriesOf(admin).map(({ name }) => name)).toEqual(["General", "Ours too"]);
});

test("questions for leads that came with the sample go with it, but for those that people changed or answered", async () => {
  const { admin } = newWorld();
  const choices = ["Yes", "No"].map((label) => ({ id: null, label, points: label === "Yes" ? 40 : 0 }));
  const ask = (text: string, at = noon) => writeQuestion(admin, { id: null, text, choices }, at);
  const [changed, answered] = [ask("Changed"), ask("Answered")];
  ask("Sample");
  db().update(leadQuestions).set({ sample: true }).run();
  const [lead, sampleLead] = ["Ours", "Theirs"].map((name) => createRecord(admin, "lead", { name }, noon));
  mark(sampleLead!.id);
  for (const [questionId, { id: leadId }] of [
    [answered, lead!],
    [changed, sampleLead!],
  ] as const) {
    const [yes] = questions().find(({ id }) => id === questionId)!.choices;
    answerLead(admin, { leadId, answers: [{ questionId, choiceId: yes!.id, seen: null }] }, later(1));
  }
  const held = questions().find(({ id }) => id === changed)!;
  saveQuestion(admin, { ...held, text: "Ours" }, later(1));
  await removeSampleData(admin, later(2));
  expect(questions().map(({ text }) => text)).toEqual(["Ours", "Answered"]);
  expect(getAnyRecord(admin, lead!.id).values.score).toBe(2);
});
