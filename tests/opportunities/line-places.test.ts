import { beforeEach, describe, expect, test } from "vitest";
import { Invalid, NotFound } from "@/lib/errors";
import { auditOf } from "@/lib/events/read";
import { addLineOn, moveLineOn, putLineBack, removeLineOn } from "@/lib/opportunities/change-line-on";
import { productLines } from "@/lib/opportunities/product-lines";
import { linesNow } from "@/lib/quotes/snapshot";
import { deleteRecord, restoreRecord } from "@/lib/records/bin";
import { getRecord, type Stored } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { createRecord } from "@/lib/records/write";
import { undoLast } from "@/lib/undo/undo";
import { later, newWorld, noon, person, type World } from "../support/world";

let world: World;
let deal: Stored;
let mop: Stored;
let pail: Stored;
let soap: Stored;

beforeEach(() => {
  world = newWorld();
  const contact = make("contact", { name: "Taylor Smith" });
  deal = make("opportunity", { name: "Deal", primaryContactId: String(contact.id) });
  [soap, mop, pail] = ["Soap", "Mop", "Pail"].map((name) => make("product", { name, amountCents: "4" })) as [
    Stored,
    Stored,
    Stored,
  ];
  for (const product of [mop, pail, soap]) addLineOn(world.admin, on(product), {}, noon);
});

const make = (type: string, input: Record<string, string>) => createRecord(world.admin, type, input, noon);
const on = (product: Stored) => ({ opportunityId: deal.id, productId: product.id });
const page = (ask: { after?: number; limit?: number } = {}, viewer = world.admin) =>
  productLines(viewer, getRecord(viewer, recordType("opportunity"), deal.id), ask);
const order = () => page().rows.map(({ name }) => name);
const move = (product: Stored, after: Stored | null, minutes = 1, viewer = world.admin) =>
  moveLineOn(viewer, on(product), after?.id ?? null, later(minutes));
const told = () =>
  auditOf(world.admin, { type: "opportunity", id: deal.id }, {}).entries.map(({ lines }) => lines[0]);

test("products stand in the order in which they were put on, on the deal and on its quotes", () => {
  expect(order()).toEqual(["Mop", "Pail", "Soap"]);
  expect(linesNow(world.admin, deal.id).map(({ name }) => name)).toEqual(["Mop", "Pail", "Soap"]);
});

describe("a product is moved", () => {
  test("to the top and after any other, also on quotes, and the history says so", () => {
    move(soap, null);
    expect(order()).toEqual(["Soap", "Mop", "Pail"]);
    move(soap, mop, 2);
    expect(order()).toEqual(["Mop", "Soap", "Pail"]);
    expect(linesNow(world.admin, deal.id).map(({ name }) => name)).toEqual(["Mop", "Soap", "Pail"]);
    expect(told().slice(0, 2)).toEqual([
      { kind: "said", sentence: "Moved product Soap after Mop" },
      { kind: "said", sentence: "Moved product Soap to the top" },
    ]);
  });

  test("and where it is there already, nothing is written", () => {
    const before = told();
    move(pail, mop);
    move(mop, null);
    move(mop, mop);
    expect(told()).toEqual(before);
    expect(order()).toEqual(["Mop", "Pail", "Soap"]);
  });

  test("by two people at once, and both have their way", () => {
    const other = person("Olga", "Manager", world.sales);
    move(soap, null);
    move(mop, pail, 1, other);
    expect(order()).toEqual(["Soap", "Pail", "Mop"]);
  });

  test("only by whoever may edit the deal, and only while both are on it", () => {
    const reader = person("Rea", "Read Only", world.sales);
    expect(() => move(soap, null, 1, reader)).toThrow(NotFound);
    removeLineOn(world.admin, on(pail), noon);
    expect(() => move(soap, pail)).toThrow(NotFound);
    expect(() => move(pail, null)).toThrow(NotFound);
    expect(order()).toEqual(["Mop", "Soap"]);
  });

  test("and back, unless it was moved since", () => {
    move(soap, null, 1);
    expect(undo()).toBe("Undone: your last change of the products of Deal.");
    expect(order()).toEqual(["Mop", "Pail", "Soap"]);
    move(soap, null, 2);
    move(mop, null, 3, person("Olga", "Manager", world.sales));
    expect(undo).toThrow(Invalid);
    expect(order()).toEqual(["Mop", "Soap", "Pail"]);
  });
});

const undo = () => undoLast(world.admin, later(5)).said;

describe("a product that comes back", () => {
  test("from being taken off stands where it stood", () => {
    removeLineOn(world.admin, on(mop), later(1));
    undo();
    expect(order()).toEqual(["Mop", "Pail", "Soap"]);
    removeLineOn(world.admin, on(pail), later(6));
    putLineBack(world.admin, on(pail), { typed: { quantity: "2" }, after: mop.id }, later(7));
    expect(order()).toEqual(["Mop", "Pail", "Soap"]);
  });

  test("stands last where what it stood after is gone", () => {
    for (const product of [pail, mop]) removeLineOn(world.admin, on(product), later(1));
    putLineBack(world.admin, on(pail), { typed: {}, after: mop.id }, later(2));
    expect(order()).toEqual(["Soap", "Pail"]);
  });

  test("from the Recycle Bin stands where it stood", () => {
    deleteRecord(world.admin, "product", pail.id, later(1));
    expect(order()).toEqual(["Mop", "Soap"]);
    restoreRecord(world.admin, pail.id, later(2));
    expect(order()).toEqual(["Mop", "Pail", "Soap"]);
  });
});

test("pages go on after a product, and say which; from the beginning where that was taken off", () => {
  const first = page({ limit: 2 });
  expect([first.rows.map(({ name }) => name), first.before, first.next]).toEqual([
    ["Mop", "Pail"],
    null,
    pail.id,
  ]);
  const second = page({ limit: 2, after: pail.id });
  expect([second.rows.map(({ name }) => name), second.before, second.next]).toEqual([
    ["Soap"],
    pail.id,
    null,
  ]);
  removeLineOn(world.admin, on(pail), noon);
  expect(page({ after: pail.id }).rows.map(({ name }) => name)).toEqual(["Mop", "Soap"]);
});
