import { readdirSync } from "node:fs";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { roles } from "@/db/schema";
import { levelOf } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { hideField } from "@/lib/custom-fields/hide-field";
import { createField } from "@/lib/custom-fields/make-field";
import { adminAudit, auditOf } from "@/lib/events/read";
import { runDueJobs } from "@/lib/jobs/runner";
import { changeType, createType, hideType, showType } from "@/lib/record-types/make-type";
import { reservedPaths } from "@/lib/record-types/paths";
import { changeRelation, createRelation, hideRelation } from "@/lib/record-types/relations";
import { beginRelated } from "@/lib/records/begin";
import { deleteRecord, dueForPurge, restoreRecord } from "@/lib/records/bin";
import { listBin } from "@/lib/records/bin-list";
import { createLinked } from "@/lib/records/create-linked";
import { linkRecords, relationOf, unlinkRecords } from "@/lib/records/links";
import { newRecordForm } from "@/lib/records/new-record";
import { reassignSlice } from "@/lib/records/reassign";
import { getRecord } from "@/lib/records/record";
import { recordType, recordTypes, typeAtPath } from "@/lib/records/registry";
import { relationsOf } from "@/lib/records/related";
import { relatedTable } from "@/lib/records/related-tables";
import { createRecord } from "@/lib/records/write";
import { readPermissions } from "@/lib/roles/read-permissions";
import { typeNames } from "@/lib/roles/roles";
import { searchRecords } from "@/lib/search/search";
import { typesOf } from "@/lib/shell/shell";
import { later, newWorld, noon, person, type World } from "../support/world";

let world: World;

beforeEach(() => {
  world = newWorld();
});

const vehicles = {
  one: "Vehicle",
  many: "Vehicles",
  path: "vehicles",
  icon: "car" as const,
  sameAs: "account",
};
const make = (more: object = {}) => createType(world.admin, { ...vehicles, ...more }, noon);

/** A user of a starting role, with what the role now says. */
function userOf(role: string): Viewer {
  const row = db()
    .select()
    .from(roles)
    .all()
    .find(({ name }) => name === role)!;
  return {
    ...person(role.replace(" ", ""), role, world.support),
    permissions: readPermissions(row.permissions),
  };
}

test("a type made in the app is in menu, roles, lists, search, bin and audit log at once", () => {
  const name = make();
  expect(typeAtPath("vehicles")?.labels.one).toBe("Vehicle");
  expect(typesOf(world.admin).at(-1)).toMatchObject({ many: "Vehicles", icon: "car", mayAdd: true });
  expect(typeNames().map(({ many }) => many)).toContain("Vehicles");
  const { id } = createRecord(world.admin, name, { name: "White van" }, noon);
  expect(searchRecords(world.admin, "white").map(({ type }) => type)).toEqual([name]);
  deleteRecord(world.admin, name, id, later(1));
  expect(listBin(world.admin, {}).rows.map((row) => row.name)).toEqual(["White van"]);
  restoreRecord(world.admin, id, later(2));
  expect(auditOf(world.admin, { type: name, id }, {}).entries).toHaveLength(3);
});

test("every role begins with the rights that it has over another type, and the audit log tells it", () => {
  const name = make();
  const agent = userOf("Support Agent");
  expect((["view", "edit", "delete"] as const).map((right) => levelOf(agent, name, right))).toEqual(
    (["view", "edit", "delete"] as const).map((right) => levelOf(agent, "account", right)),
  );
  expect(JSON.stringify(adminAudit(world.admin, {}))).toContain("Created record type Vehicle");
  const secret = make({ one: "Secret", many: "Secrets", path: "secrets", sameAs: null });
  expect(levelOf(userOf("Administrator"), secret, "view")).toBe("none");
  expect(levelOf(world.admin, secret, "view")).toBe("everything");
});

test("names and addresses are each given once, and no page of Rapport's own is covered", () => {
  make();
  const again = { one: "vehicle", many: "Cars", path: "cars" };
  expect(() => make(again)).toThrow(
    expect.objectContaining({ fields: { one: "Another type has this name." } }),
  );
  expect(() => make({ one: "Car", many: "Cars", path: "accounts" })).toThrow("mend");
  expect(() => make({ one: "Car", many: "Cars", path: "admin" })).toThrow("mend");
  expect(() => make({ one: "Car", many: "Cars", path: "../x" })).toThrow("mend");
  expect(() => createType(userOf("Sales Agent"), { ...vehicles, path: "x" }, noon)).toThrow("not found");
});

test("every page at the top of the app is reserved, or of a type whose path is taken", () => {
  const groups = ["app", "app/(crm)", "app/(entrance)"];
  const pages = groups
    .flatMap((folder) => readdirSync(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && /^[a-z]/.test(entry.name))
    .map(({ name }) => name);
  const isTaken = (name: string) => reservedPaths.includes(name) || typeAtPath(name) !== undefined;
  expect(pages.filter((name) => !isTaken(name) && name !== "fonts")).toEqual([]);
});

test("a relation stands under Related at both ends, by the label of each, and works as any other", () => {
  const name = make();
  const relation = createRelation(
    world.admin,
    { type: name, to: "contact", label: "Drivers", backLabel: "Drives" },
    noon,
  );
  const van = createRecord(world.admin, name, { name: "White van" }, noon);
  const ann = createRecord(world.admin, "contact", { name: "Ann Lee" }, noon);
  const [here, there] = [relationOf(name, `${relation}_from`), relationOf("contact", `${relation}_to`)];
  expect([here.label, there.label]).toEqual(["Drivers", "Drives"]);
  expect(recordType(name).tabs).toContain("related");
  linkRecords(world.admin, { type: name, id: van.id, relation: here.key }, ann.id, later(1));
  const table = relatedTable(world.admin, ann, there, { now: later(2) });
  expect(table.rows.map((row) => row.name)).toEqual(["White van"]);
  expect(table.begin).toBe(`/vehicles/new?link=${relation}:${ann.id}`);
  const form = newRecordForm(
    world.admin,
    recordType(name),
    new URLSearchParams({ link: `${relation}:${ann.id}` }),
  );
  expect(form.links).toMatchObject([{ relation: here.key, name: "Ann Lee" }]);
  createLinked(world.admin, name, { name: "Red van" }, form.links, later(2));
  expect(relatedTable(world.admin, ann, there, { now: later(2) }).total).toBe(2);
  unlinkRecords(world.admin, { type: "contact", id: ann.id, relation: there.key }, van.id, later(3));
  expect(relatedTable(world.admin, ann, there, { now: later(3) }).total).toBe(1);
  changeRelation(world.admin, { relation, label: "Crew", backLabel: "Drives" }, later(4));
  expect(relationOf(name, here.key).label).toBe("Crew");
  hideRelation(world.admin, relation, later(5));
  expect(recordType(name).relations).toEqual([]);
});

test("a relation of a type with itself keeps its two ends apart", () => {
  const name = make();
  const ends = { type: name, to: name, label: "Parts", backLabel: "Part of" };
  const relation = createRelation(world.admin, ends, noon);
  const van = createRecord(world.admin, name, { name: "Van" }, noon);
  const trailer = createRecord(world.admin, name, { name: "Trailer" }, noon);
  const [parts, partOf] = [relationOf(name, `${relation}_from`), relationOf(name, `${relation}_to`)];
  linkRecords(world.admin, { type: name, id: van.id, relation: parts.key }, trailer.id, later(1));
  expect(relatedTable(world.admin, trailer, partOf, { now: later(1) }).rows.map((row) => row.name)).toEqual([
    "Van",
  ]);
  expect(relatedTable(world.admin, trailer, parts, { now: later(1) }).rows).toEqual([]);
  expect(beginRelated(parts, van)).toBe(`/vehicles/new?link=${partOf.key}:${van.id}`);
  expect(() => createRelation(world.admin, { ...ends, label: "Same", backLabel: "same" }, noon)).toThrow(
    "mend",
  );
});

test("a link field stands under Related of the type that it leads to, as a built-in one does", async () => {
  const name = make({ sameAs: null });
  const lead = createRecord(world.admin, "lead", { name: "Ann Lee" }, noon);
  const vans = ["White van", "Red van"].map((van) => createRecord(world.admin, name, { name: van }, noon));
  const link = { type: name, kind: "link" as const, label: "Driver", section: "General", to: "lead" };
  const key = createField(
    world.admin,
    { ...link, required: false, unique: false, hint: "", options: [] },
    noon,
  );
  expect(recordType("lead").tabs).toEqual(["details", "related", "audit"]);
  const [relation] = relationsOf(world.admin, "lead");
  expect(relation).toMatchObject({ label: "Vehicles (Driver)", to: name });
  expect(relationsOf(userOf("Sales Agent"), "lead")).toEqual([]);
  const end = { type: "lead", id: lead.id, relation: relation!.key };
  for (const { id } of vans) linkRecords(world.admin, end, id, later(1));
  expect(getRecord(world.admin, recordType(name), vans[0]!.id).values[key]).toBe(lead.id);

  const table = () => relatedTable(world.admin, lead, relationOf("lead", relation!.key), { now: later(2) });
  const shown = () => table().rows.map((row) => row.name);
  expect(shown()).toEqual(["Red van", "White van"]);
  await runDueJobs(later(2));
  expect(shown()).toEqual(["Red van", "White van"]);
  expect(table()).toMatchObject({ total: 2, begin: `/vehicles/new?${key}=${lead.id}` });
  expect(table().columns.map((column) => column.key)).not.toContain(key);

  unlinkRecords(world.admin, end, vans[1]!.id, later(3));
  expect(shown()).toEqual(["White van"]);
  hideField(world.admin, { type: name, key }, later(4));
  expect(recordType("lead").relations).toEqual([]);
});

test("a hidden type is nowhere, its records outlive it, and it comes back with them", () => {
  const name = make();
  const owner = userOf("Manager");
  const van = createRecord(world.admin, name, { name: "White van", ownerId: String(owner.userId) }, noon);
  const bin = createRecord(world.admin, name, { name: "Old van" }, noon);
  deleteRecord(world.admin, name, bin.id, noon);
  createField(
    world.admin,
    {
      ...{ type: "account", kind: "link", label: "Company car", section: "Account Information", to: name },
      ...{ required: false, unique: false, hint: "", options: [] },
    },
    noon,
  );
  hideType(world.admin, name, later(1));
  expect(recordTypes().map((type) => type.name)).not.toContain(name);
  expect(recordType("account").fields.map(({ label }) => label)).not.toContain("Company car");
  expect(() => createRecord(world.admin, name, { name: "X" }, later(1))).toThrow("not found");
  expect(searchRecords(world.admin, "van")).toEqual([]);
  expect(listBin(world.admin, {}).rows).toEqual([]);
  expect(dueForPurge(later(200_000), 9)).toEqual([]);
  expect(reassignSlice(world.admin, owner.userId!, null, later(2))).toBe(true);
  showType(world.admin, name, later(3));
  expect(getRecord(world.admin, recordType(name), van.id).ownerId).toBeNull();
  expect(listBin(world.admin, {}).rows).toHaveLength(1);
});

test("a type takes other names and another address at once", () => {
  const name = make();
  const { sameAs: _, ...described } = vehicles;
  changeType(world.admin, { ...described, name, many: "Fleet", path: "fleet" }, later(1));
  expect(typeAtPath("vehicles")).toBeUndefined();
  expect(typeAtPath("fleet")?.labels.many).toBe("Fleet");
});
