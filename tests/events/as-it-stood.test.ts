import { and, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { events } from "@/db/schema";
import { Invalid, NotFound } from "@/lib/errors";
import { asItStood } from "@/lib/events/as-it-stood";
import { putBack } from "@/lib/events/put-back";
import { adjustScore } from "@/lib/experience/adjust";
import { makeQuote } from "@/lib/quotes/make";
import { readWithoutAccess } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { createRecord, updateRecord } from "@/lib/records/write";
import { newDeal, quotedAmount } from "../quotes/world";
import { later, newWorld, noon, person, type World } from "../support/world";

let world: World;
let id: number;
beforeEach(() => {
  world = newWorld();
  const input = { name: "ABC Cleaning", industry: "Cleaning", valueCents: "100" };
  id = createRecord(world.admin, "account", input, noon).id;
});

const change = (input: Record<string, string>, minutes: number) =>
  updateRecord(world.admin, "account", id, input, later(minutes));
const values = () => readWithoutAccess(recordType("account"), id)!.values;
const entries = (kind: string) =>
  db()
    .select()
    .from(events)
    .where(and(eq(events.subjectId, id), eq(events.kind, kind)))
    .all()
    .map((row) => row.id);
const stood = (eventId: number, viewer = world.admin) =>
  Object.fromEntries(
    asItStood(viewer, { type: "account", id }, eventId).fields.map((field) => [field.key, field]),
  );
const back = (eventId: number, keys?: string[], viewer = world.admin) =>
  putBack(viewer, { type: "account", id, eventId, keys }, later(60));

test("a record reads as it stood after each of its entries, beside what it is now", () => {
  change({ industry: "Food", valueCents: "250" }, 1);
  change({ industry: "", email: "abc@example.com" }, 2);
  const [made] = entries("record.created");
  const [first] = entries("record.changed");
  expect(stood(made!).industry).toMatchObject({ stood: "Cleaning", stands: "", differs: true });
  expect(stood(first!)).toMatchObject({
    industry: { stood: "Food" },
    valueCents: { stood: "$250.00", differs: false },
    email: { stood: "", stands: "abc@example.com", restorable: true },
  });
});

test("a score reads as the ledger said then, and is nobody's to put back", () => {
  adjustScore(world.admin, { accountId: id, points: 7, reason: "Praise" }, later(1));
  adjustScore(world.admin, { accountId: id, points: 3, reason: "More" }, later(2));
  const moved = entries("score.moved");
  expect(stood(moved[1]!).score).toMatchObject({ stood: "57", stands: "60", restorable: false });
  expect(() => back(moved[1]!, ["score"])).toThrow(Invalid);
});

test("one value is put back, or all of them, each as a change of its own", () => {
  change({ industry: "Food", valueCents: "250" }, 1);
  const [made] = entries("record.created");
  back(made!, ["industry"]);
  expect(values()).toMatchObject({ industry: "Cleaning", valueCents: 25_000 });
  back(made!);
  expect(values()).toMatchObject({ industry: "Cleaning", valueCents: 10_000 });
  expect(entries("record.changed")).toHaveLength(3);
});

test("every check of a change holds: a number that was given away is not taken", () => {
  change({ number: "A-1" }, 1);
  const [first] = entries("record.changed");
  change({ number: "A-2" }, 2);
  createRecord(world.admin, "account", { name: "Taker", number: "A-1" }, later(3));
  expect(() => back(first!, ["number"])).toThrow(Invalid);
  expect(values().number).toBe("A-2");
});

test("who may only look is offered nothing and can put back nothing, and no entry of another record counts", () => {
  change({ industry: "Food" }, 1);
  const [made] = entries("record.created");
  const reader = person("Rea", "Read Only", world.support);
  expect(stood(made!, reader).industry).toMatchObject({ differs: true, restorable: false });
  expect(() => back(made!, ["industry"], reader)).toThrow(NotFound);
  const other = createRecord(world.admin, "account", { name: "Other" }, later(3));
  expect(() => asItStood(world.admin, { type: "account", id: other.id }, made!)).toThrow(NotFound);
});

test("what follows from the quotes is nobody's to put back, and left out when the whole opportunity is", () => {
  const deal = newDeal();
  const ref = { type: "opportunity", id: deal.dealId };
  id = deal.dealId;
  const [made] = entries("record.created");
  updateRecord(deal.admin, "opportunity", id, { name: "Other" }, later(1));
  makeQuote(deal.admin, id, later(2));
  const amount = asItStood(deal.admin, ref, made!).fields.find(({ key }) => key === "quotedAmountCents");
  expect(amount).toMatchObject({ differs: true, restorable: false });
  const keys = ["quotedAmountCents"];
  expect(() => putBack(deal.admin, { ...ref, eventId: made!, keys }, later(3))).toThrow(Invalid);
  putBack(deal.admin, { ...ref, eventId: made! }, later(3));
  expect(readWithoutAccess(recordType("opportunity"), id)!.name).toBe("Yearly plan");
  expect(quotedAmount(deal)).toBe(205_000);
});
