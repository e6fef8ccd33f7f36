import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { checkData } from "@/lib/health/check-data";
import { createRecord } from "@/lib/records/write";
import { newWorld, noon, topic, type World } from "@/tests/support/world";
import { nextivaExport } from "./nextiva";
import { counts, dryRun, filesIn, run, send, undo } from "./world";

let world: World;
const size = 40;

beforeEach(() => {
  world = newWorld();
  topic("Billing", -5);
});

const figure = (query: ReturnType<typeof sql>) => db().get<{ n: number }>(query)!.n;

test("the files of Nextiva are known by their columns, and come in with their links made again", async () => {
  const id = await send(world.admin, nextivaExport(size));
  expect(Object.fromEntries(filesIn(id).map(({ name, type }) => [name.replace(/\W.*/, ""), type]))).toEqual({
    ...{ Cases: "case", Contacts: "contact", Accounts: "account" },
    ...{ Leads: "lead", Products: "product", Opportunities: "opportunity" },
  });
  const tried = await dryRun(world.admin, id);
  const ended = await run(world.admin, id);
  expect(ended.state).toBe("done");
  expect({ ...tried.result, told: 0 }).toEqual({ ...ended.result, told: 0 });
  const unknownTopics = Math.ceil(size / 9);
  const nobodys = Math.ceil(size / 8);
  expect(ended.result).toMatchObject({ refused: unknownTopics + nobodys, updated: Math.ceil(size / 10) });
  expect(ended.result.created).toBe(size * 6 - unknownTopics - nobodys);
  const sameName = (one: string, two: string) =>
    sql`replace(${sql.raw(one)}, ${sql.raw(`'${one === "c.name" ? "Contact" : "Deal"} '`)}, '') = replace(${sql.raw(two)}, 'Account ', '')`;
  expect(
    figure(sql`select count(*) as n from links l join records a on a.id = l.from_id join records c on c.id = l.to_id
      where l.relation = 'account_contacts' and ${sameName("c.name", "a.name")}`),
  ).toBe(size);
  expect(
    figure(sql`select count(*) as n from accounts x join records c on c.id = x.primary_contact_id`),
  ).toBe(size);
  expect(figure(sql`select count(*) as n from accounts where parent_id is not null`)).toBe(size / 4);
  expect(
    figure(sql`select count(*) as n from cases where account_id is not null and contact_id is not null`),
  ).toBe(size - unknownTopics);
  expect(figure(sql`select count(*) as n from cases where parent_id is not null`)).toBeGreaterThan(size / 10);
  expect(ended.reasons.join("\n")).toContain("Topic “Unheard Of” is not known here.");
  expect(ended.reasons.join("\n")).toContain("Account Owner “Kris Jacobson” is not known here.");
  expect(ended.reasons.join("\n")).toContain("Interaction Preference has no choice “Pigeon”.");
  expect(filesIn(id).find(({ name }) => name === "Leads.csv")?.encoding).toBe("windows-1252");
  const day = Date.parse("2019-09-23T12:39:00Z");
  expect(figure(sql`select count(*) as n from records where type = 'lead' and created_at = ${day}`)).toBe(
    size,
  );
  expect(figure(sql`select count(*) as n from leads where company = 'Pizzería Müller'`)).toBe(size);
  expect([...checkData()]).toEqual([]);
});

test("one undo takes all of it back, and leaves what was there with the scores that it had", async () => {
  const there = createRecord(world.admin, "account", { name: "Old", email: "a3@nextiva.example" }, noon);
  const billing = db().get<{ id: number }>(sql`select id from topics where name = 'Billing'`)!.id;
  createRecord(
    world.admin,
    "case",
    { name: "Ours", accountId: there.id, topicId: billing, teamId: world.support },
    noon,
  );
  const score = () => figure(sql`select score as n from accounts where id = ${there.id}`);
  const before = { ...counts(), score: score() };
  const id = await send(world.admin, nextivaExport(size));
  await run(world.admin, id);
  expect(counts()).not.toEqual(before);
  const ended = await undo(world.admin, id);
  expect(ended.reasons).toEqual([]);
  expect({ ...counts(), score: score() }).toEqual(before);
  expect([...checkData()]).toEqual([]);
});
