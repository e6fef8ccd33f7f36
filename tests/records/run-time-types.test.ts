import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { customFields, customTypes } from "@/db/schema";
import { readListQuery } from "@/lib/filters/filter";
import { deleteRecord, restoreRecord } from "@/lib/records/bin";
import { listRecords } from "@/lib/records/list";
import { forgetRecordTypes, recordType, typeAtPath } from "@/lib/records/registry";
import { createRecord, updateRecord } from "@/lib/records/write";
import { searchRecords } from "@/lib/search/search";
import { later, newWorld, noon, type World } from "../support/world";

let world: World;

/** What the pages of Advanced Settings will do: a field on accounts, and a type of its own with three fields. */
beforeEach(() => {
  world = newWorld();
  const field = { section: "More", position: 1, settings: {} };
  db()
    .insert(customTypes)
    .values({ name: "vehicle", one: "Vehicle", many: "Vehicles", path: "vehicles", icon: "box", position: 1 })
    .run();
  db()
    .insert(customFields)
    .values([
      { ...field, type: "account", key: "renewsOn", kind: "date", label: "Renews" },
      {
        ...field,
        type: "vehicle",
        key: "plate",
        kind: "text",
        label: "Plate",
        required: true,
        unique: true,
        settings: { search: "keys" },
      },
      { ...field, type: "vehicle", key: "mileage", kind: "number", label: "Mileage", settings: { min: 0 } },
      {
        ...field,
        type: "vehicle",
        key: "extras",
        kind: "options",
        label: "Extras",
        settings: {
          options: [
            { value: "tow", label: "Tow bar" },
            { value: "roof", label: "Roof rack" },
          ],
        },
      },
    ])
    .run();
  forgetRecordTypes();
});

const list = (type: string, address: string) =>
  listRecords(
    world.admin,
    recordType(type),
    readListQuery(recordType(type), new URLSearchParams(address)),
    recordType(type).fields,
    later(9),
  ).rows;

test("a field added at run time is read, checked, listed, filtered and told like any other", () => {
  const { admin } = world;
  const { id } = createRecord(admin, "account", { name: "ABC", renewsOn: "2026-05-01" }, noon);
  createRecord(admin, "account", { name: "XYZ" }, noon);
  expect(() => updateRecord(admin, "account", id, { renewsOn: "2026-02-30" }, noon)).toThrow("mend");
  expect(list("account", "f=renewsOn~after~2026-04-01").map((row) => row.values.renewsOn)).toEqual([
    "2026-05-01",
  ]);
  expect(list("account", "sort=-renewsOn").map((row) => row.name)).toEqual(["ABC", "XYZ"]);
  updateRecord(admin, "account", id, { renewsOn: "2026-06-01" }, later(1));
  expect(list("account", "f=renewsOn~on~2026-06-01")).toHaveLength(1);
});

test("a type added at run time has creation, rules, lists, search and the recycle bin at once", () => {
  const { admin } = world;
  expect(typeAtPath("vehicles")?.labels.many).toBe("Vehicles");
  expect(() => createRecord(admin, "vehicle", { name: "Van" }, noon)).toThrow();
  const van = { name: "White van", plate: "KJ-1280", mileage: "12,500", extras: ["tow"] };
  const { id } = createRecord(admin, "vehicle", van, noon);
  expect(() => createRecord(admin, "vehicle", { name: "Copy", plate: "KJ-1280" }, noon)).toThrow();
  expect(list("vehicle", "f=mileage~min~12000&f=extras~in~tow&sort=-mileage").map((row) => row.name)).toEqual(
    ["White van"],
  );
  expect(searchRecords(admin, "KJ-1280").map(({ type }) => type)).toEqual(["vehicle"]);
  deleteRecord(admin, "vehicle", id, later(1));
  expect(list("vehicle", "")).toEqual([]);
  restoreRecord(admin, id, later(2));
  expect(list("vehicle", "")[0]!.values).toMatchObject({ mileage: 12500, extras: ["tow"] });
});

test("an unknown key is refused on every type, and nothing is written", () => {
  expect(() => createRecord(world.admin, "account", { name: "ABC", plate: "x" }, noon)).toThrow();
  expect(list("account", "")).toEqual([]);
});
