import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { stages } from "@/db/schema";
import { Conflict, Invalid, NotFound } from "@/lib/errors";
import { amountOverride, useProductTotal } from "@/lib/opportunities/amount";
import { addLineOn, changeLineOn, removeLineOn } from "@/lib/opportunities/change-line-on";
import { deleteRecord, restoreRecord } from "@/lib/records/bin";
import { linkRecords } from "@/lib/records/links";
import { getRecord, type Stored } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { createRecord, updateRecord } from "@/lib/records/write";
import { undoLast } from "@/lib/undo/undo";
import { later, newWorld, noon, person, type World } from "../support/world";

let world: World;
let deal: Stored;
let mop: Stored;
let pail: Stored;

beforeEach(() => {
  world = newWorld();
  const contact = make("contact", { name: "Taylor Smith" });
  deal = make("opportunity", { name: "Deal", primaryContactId: String(contact.id) });
  mop = make("product", { name: "Mop", amountCents: "10" });
  pail = make("product", { name: "Pail", amountCents: "4" });
});

const make = (type: string, input: Record<string, string>) => createRecord(world.admin, type, input, noon);
const on = (product: Stored) => ({ opportunityId: deal.id, productId: product.id });
const fresh = () => getRecord(world.admin, recordType("opportunity"), deal.id);
const amount = () => fresh().values.amountCents;
const override = (viewer = world.admin) => amountOverride(viewer, fresh());
const give = (amountCents: string, minutes = 2) =>
  updateRecord(world.admin, "opportunity", deal.id, { amountCents }, later(minutes));
const put = (product: Stored, quantity: string, minutes = 1) =>
  addLineOn(world.admin, on(product), { quantity }, later(minutes));
const change = (product: Stored, from: string, to: string, minutes = 3, viewer = world.admin) =>
  changeLineOn(viewer, on(product), { typed: { quantity: to }, seen: { quantity: from } }, later(minutes));

describe("the amount follows the products", () => {
  test("while nobody has typed another, down to none", () => {
    put(mop, "3");
    expect(amount()).toBe(3000);
    put(pail, "1");
    expect(amount()).toBe(3400);
    changeLineOn(world.admin, on(mop), { typed: { discountBp: "10" }, seen: { discountBp: "0" } }, later(2));
    expect(amount()).toBe(3100);
    removeLineOn(world.admin, on(mop), later(3));
    removeLineOn(world.admin, on(pail), later(3));
    expect(amount()).toBeNull();
    expect(override()).toBeNull();
  });

  test("from whichever end they are put on", () => {
    linkRecords(world.admin, { type: "product", id: mop.id, relation: "opportunities" }, deal.id, later(1));
    expect(amount()).toBe(1000);
  });

  test("where its stage asks for an amount too, once what was typed is emptied", () => {
    db()
      .update(stages)
      .set({ requires: ["amountCents"] })
      .run();
    give("20");
    expect(() => give("")).toThrow(Invalid);
    put(mop, "3");
    give("");
    expect(amount()).toBe(3000);
    // That its last product comes off empties it too, which is nothing that somebody typed.
    removeLineOn(world.admin, on(mop), later(3));
    expect(amount()).toBeNull();
  });

  test("again once what was typed is emptied, or the product total is asked for", () => {
    put(mop, "3");
    give("20");
    expect(override()).toEqual({ opportunityId: deal.id, difference: "$10.00 less", productTotal: "$30.00" });
    give("");
    expect(amount()).toBe(3000);
    give("45.50");
    expect(override()?.difference).toBe("$15.50 more");
    useProductTotal(world.admin, deal.id, later(4));
    put(pail, "1", 5);
    expect(amount()).toBe(3400);
  });
});

describe("an amount that was typed stays", () => {
  test("before there are products as well as after", () => {
    give("100");
    put(mop, "1", 3);
    change(mop, "1", "2", 4);
    removeLineOn(world.admin, on(mop), later(5));
    expect(amount()).toBe(10_000);
  });

  test("and so does what was agreed when a product is deleted, which counts again once it is restored", () => {
    put(mop, "1");
    put(pail, "1");
    deleteRecord(world.admin, "product", pail.id, later(2));
    expect(amount()).toBe(1400);
    expect(override()?.difference).toBe("$4.00 more");
    restoreRecord(world.admin, pail.id, later(3));
    expect(override()).toBeNull();
    change(pail, "1", "2", 4);
    expect(amount()).toBe(1800);
  });

  test("a deal without products has no product total to use", () => {
    give("100");
    expect(override()).toBeNull();
    expect(() => useProductTotal(world.admin, deal.id, later(3))).toThrow("no products");
    expect(amount()).toBe(10_000);
  });
});

describe("two people at one line", () => {
  test("are both told where they changed the same figure, and nothing is written", () => {
    put(mop, "1");
    const zoe = person("Zoe", "Manager", world.sales);
    change(mop, "1", "5", 2, zoe);
    let conflict: unknown;
    try {
      change(mop, "1", "7");
    } catch (error) {
      conflict = error;
    }
    expect(conflict).toBeInstanceOf(Conflict);
    expect((conflict as Conflict).conflicts).toEqual([
      { field: "quantity", label: "Quantity", yours: "7", theirs: "5", by: "Zoe Test", stands: "5" },
    ]);
    expect(amount()).toBe(5000);
    change(mop, "5", "7");
    expect(amount()).toBe(7000);
  });

  test("go on where they changed different ones, or the same to the same", () => {
    put(mop, "1");
    changeLineOn(
      world.admin,
      on(mop),
      { typed: { unitPriceCents: "8" }, seen: { unitPriceCents: "10" } },
      later(2),
    );
    change(mop, "1", "2");
    change(mop, "1", "2");
    expect(amount()).toBe(1600);
  });

  test("learn that a line is gone, or that a product is on it already", () => {
    put(mop, "1");
    expect(() => put(mop, "1")).toThrow(
      expect.objectContaining({ fields: { productId: expect.stringContaining("already") } }),
    );
    removeLineOn(world.admin, on(mop), later(2));
    expect(() => change(mop, "1", "2")).toThrow(NotFound);
    expect(() => removeLineOn(world.admin, on(mop), later(3))).toThrow(NotFound);
  });
});

test("undo takes back what was last done to a line, and the amount with it", () => {
  put(mop, "3");
  change(mop, "3", "4", 2);
  undoLast(world.admin, later(3));
  expect(amount()).toBe(3000);
  removeLineOn(world.admin, on(mop), later(4));
  undoLast(world.admin, later(5));
  expect(amount()).toBe(3000);
  put(pail, "1", 6);
  undoLast(world.admin, later(7));
  expect(amount()).toBe(3000);
  put(pail, "1", 8);
  change(pail, "1", "2", 9, person("Zoe", "Manager", world.sales));
  expect(() => undoLast(world.admin, later(10))).toThrow(Conflict);
});

test("whoever may not see every product is neither told nor given what they come to", () => {
  const owned = { on: true, view: "owned", edit: "none", delete: "none" } as const;
  const sam = person("Sam", "Manager", world.sales);
  sam.permissions!.records.product = owned;
  put(mop, "1");
  give("5");
  expect(override(world.admin)).not.toBeNull();
  expect(override(sam)).toBeNull();
  expect(() => useProductTotal(sam, deal.id, later(3))).toThrow("some that you may not see");
  updateRecord(sam, "opportunity", deal.id, { amountCents: "" }, later(4));
  expect(amount()).toBeNull();
  put(pail, "1", 5);
  expect(amount()).toBe(1400);
});
