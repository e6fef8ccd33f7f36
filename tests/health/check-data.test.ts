import { beforeEach, expect, test } from "vitest";
import { store } from "@/db/client";
import { checkData } from "@/lib/health/check-data";
import { answerLead } from "@/lib/leads/answer";
import { saveQuestion } from "@/lib/leads/change-questions";
import { questions } from "@/lib/leads/questionnaire";
import { makeQuote } from "@/lib/quotes/make";
import { deleteRecord } from "@/lib/records/bin";
import { createRecord } from "@/lib/records/write";
import { loadSampleBusiness } from "@/lib/seed/sample";
import { newDeal } from "../quotes/world";
import { newWorld, noon, topic, type World } from "../support/world";

let world: World;
let accountId: number;
beforeEach(() => {
  world = newWorld();
  accountId = createRecord(
    world.admin,
    "account",
    { name: "ABC Cleaning", phone: "(800) 285-7995" },
    noon,
  ).id;
  createRecord(world.admin, "case", { name: "Fax is down", topicId: topic("Fax", -20), accountId }, noon);
  deleteRecord(world.admin, "account", createRecord(world.admin, "account", { name: "Gone" }, noon).id, noon);
});

const faults = () => [...checkData()];
/** Does what only somebody with the file in hand could do. */
const tamper = (...statements: string[]) => {
  for (const statement of statements) store().sqlite.exec(statement);
};

test("a sound database has no fault", () => {
  expect(faults()).toEqual([]);
});

test("the sample business has no fault", () => {
  loadSampleBusiness(noon);
  expect(faults()).toEqual([]);
});

test("a score that its ledger does not give is named by its account", () => {
  tamper(`update accounts set score = 99 where id = ${accountId}`);
  expect(faults().join()).toMatch(`Experience ledger of account ${accountId}`);
});

test("a ledger row that was changed is named", () => {
  tamper(
    "drop trigger score_events_fixed",
    "update score_events set points = -1 where kind = 'topic_assigned'",
  );
  expect(faults().join()).toMatch(`Experience ledger of account ${accountId}`);
});

test("an entry of the history that was removed or altered is named", () => {
  tamper("drop trigger events_fixed", "update events set actor_id = 7 where id = 3");
  expect(faults().join()).toMatch(/History: .*3/);
  tamper("drop trigger events_stay", "delete from events where id = 4");
  expect(faults().join()).toMatch(/History: .*4/);
});

test("an open lead whose score is not what its answers come to is named", () => {
  const choices = ["Yes", "No"].map((label) => ({ id: null, label, points: label === "Yes" ? 100 : 0 }));
  saveQuestion(world.admin, { id: null, text: "Has a budget?", choices }, noon);
  const [question] = questions();
  const lead = createRecord(world.admin, "lead", { name: "Mary Logan" }, noon).id;
  const given = { questionId: question!.id, choiceId: question!.choices[0]!.id, seen: null };
  answerLead(world.admin, { leadId: lead, answers: [given] }, noon);
  expect(faults()).toEqual([]);
  tamper(`update leads set score = 1 where id = ${lead}`);
  expect(faults()).toEqual([`Lead ${lead}: its answers come to the score 5, not to its own.`]);
});

test("a reference to a row that is not there is named", () => {
  tamper("pragma foreign_keys = off", "update cases set account_id = 999");
  expect(faults().join()).toMatch(/References: .* of cases points at a row of records/);
});

test("a record that search would not find, or would find wrongly, is named", () => {
  tamper(`update search_documents set name = 'XYZ' where record_id = ${accountId}`);
  expect(faults()).toEqual([`Search: Account ${accountId} is found under words that it no longer holds.`]);
  tamper(`delete from search_documents where record_id = ${accountId}`);
  expect(faults()).toEqual([`Search: Account ${accountId} cannot be found.`]);
});

test("a search index that does not follow its documents is named", () => {
  tamper("insert into records_search (records_search) values ('delete-all')");
  expect(faults().join()).toMatch(/Search: the index does not hold what its documents say/);
});

test("two products in one place of a deal are named", () => {
  const { dealId } = newDeal();
  expect(faults()).toEqual([]);
  tamper(`update product_lines set position = 1 where opportunity_id = ${dealId}`);
  expect(faults()).toEqual([`Opportunity ${dealId}: two of its products stand in the same place.`]);
});

test("a Quoted Amount that the quotes do not come to is named", () => {
  const { admin, dealId } = newDeal();
  makeQuote(admin, dealId, noon);
  expect(faults()).toEqual([]);
  tamper(`update opportunities set quoted_amount_cents = 7 where id = ${dealId}`);
  expect(faults()).toContain(`Opportunity ${dealId}: its Quoted Amount is not what its quotes come to.`);
});
