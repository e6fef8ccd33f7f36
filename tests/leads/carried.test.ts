import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { users } from "@/db/schema";
import type { NewField } from "@/lib/custom-fields/field-input";
import { createField } from "@/lib/custom-fields/make-field";
import { deleteRecord } from "@/lib/records/bin";
import type { Stored } from "@/lib/records/record";
import { beginWorld, make, read, world } from "../merge/twins";
import { later, noon, person } from "../support/world";
import { mary, qualify } from "./scene";

beforeEach(beginWorld);

const values = ({ type, id }: Stored) => read(type, id).values;

/** A field of that label on both types; gives its keys. */
const twins = (more: Pick<NewField, "kind" | "label"> & Partial<NewField>): string[] => {
  const about = { section: "More", to: null, required: false, unique: false, hint: "", options: [] };
  return [
    createField(world.admin, { ...about, ...more, type: "lead", unique: false }, noon),
    createField(world.admin, { ...about, ...more, type: "opportunity" }, noon),
  ];
};

test("the opportunity holds the values of admin-made fields of the same name and kind", () => {
  const [from, to] = twins({ kind: "text", label: "Region" });
  const deal = qualify(mary({ name: "Kevin", [from!]: "West" }));
  expect(values(deal)[to!]).toBe("West");
});

test("what such a field may hold only once stays with whoever has it", () => {
  const [from, to] = twins({ kind: "text", label: "Reference", unique: true });
  const [first, second] = ["Kevin", "Mary"].map((name) => qualify(mary({ name, [from!]: "X-1" })));
  expect([first!, second!].map((deal) => values(deal)[to!])).toEqual(["X-1", null]);
});

test("what such a field names is left behind where it was deleted, is out of sight, or went away", () => {
  const [from, to] = twins({ kind: "link", label: "Origin", to: "account" });
  const [by, byThere] = twins({ kind: "user", label: "Brought by" });
  const [bo, gone] = ["Bo", "Gone"].map((name) => person(name, "Manager", world.sales));
  bo!.permissions!.records.account = { on: true, view: "owned", edit: "owned", delete: "owned" };
  const origin = make("account", { name: "Fair", ownerId: String(world.admin.userId) });
  const about = { [from!]: String(origin.id), [by!]: String(gone!.userId), company: "" };
  const [shown, unseen, late] = [1, 2, 3].map(() => mary(about));
  const held = (of: Stored, viewer = world.admin) => {
    const all = values(qualify(of, { account: "none" }, viewer));
    return [all[to!], all[byThere!]];
  };
  expect([held(shown!), held(unseen!, bo)]).toEqual([
    [origin.id, gone!.userId],
    [null, gone!.userId],
  ]);
  deleteRecord(world.admin, "account", origin.id, later(1));
  db().update(users).set({ deactivatedAt: noon }).where(eq(users.id, gone!.userId!)).run();
  expect(held(late!)).toEqual([null, null]);
});
