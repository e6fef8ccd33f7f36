import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { customValues, records } from "@/db/schema";
import { arrangeFields } from "@/lib/custom-fields/arrange-fields";
import { type FieldKind, fieldKinds } from "@/lib/custom-fields/field-kinds";
import { hideField, showField } from "@/lib/custom-fields/hide-field";
import { fieldsAdmin } from "@/lib/custom-fields/list-fields";
import { changeField, createField } from "@/lib/custom-fields/make-field";
import { adminAudit } from "@/lib/events/read";
import { kinds } from "@/lib/fields/kinds";
import { readListQuery } from "@/lib/filters/filter";
import { checkKeptValues } from "@/lib/health/check-kept-values";
import { runDueJobs } from "@/lib/jobs/runner";
import { deleteRecord, purgeRecord, restoreRecord } from "@/lib/records/bin";
import { detailsOf } from "@/lib/records/details";
import { listRecords } from "@/lib/records/list";
import { newRecordForm } from "@/lib/records/new-record";
import { getRecord } from "@/lib/records/record";
import { fieldOf, recordType } from "@/lib/records/registry";
import { createRecord, updateRecord } from "@/lib/records/write";
import { searchRecords } from "@/lib/search/search";
import { later, newWorld, noon, person, type World } from "../support/world";

let world: World;

beforeEach(() => {
  world = newWorld();
});

const make = (kind: FieldKind, label: string, more: object = {}) =>
  createField(
    world.admin,
    {
      ...{ type: "account", kind, label, section: "Account Information", required: false, unique: false },
      ...{ hint: "", options: [], to: null, ...more },
    },
    noon,
  );

const account = (name: string, input: Record<string, unknown> = {}) =>
  createRecord(world.admin, "account", { name, ...input }, noon).id;

const list = (address: string) =>
  listRecords(
    world.admin,
    recordType("account"),
    readListQuery(recordType("account"), new URLSearchParams(address)),
    [],
    later(9),
  ).rows.map(({ name }) => name);

test("every kind of field that an admin can make is read, formatted, listed and filtered", () => {
  const options = [
    { value: null, label: "Gold" },
    { value: null, label: "Silver" },
  ];
  const target = account("Target");
  const samples: Record<FieldKind, unknown> = {
    ...{ text: "Tea", longText: "Two\nlines", number: "12.5", money: "1,234.50", date: "2026-05-01" },
    ...{ dateTime: "2026-05-01T08:00:00Z", yesNo: "true", option: "gold", options: ["gold", "silver"] },
    ...{ email: "Ada@Example.com", phone: "(800) 285-7995", url: "example.com" },
    ...{ link: String(target), user: String(world.admin.userId) },
  };
  const keys = Object.fromEntries(
    Object.entries(fieldKinds).map(([kind, label]) => [
      kind,
      make(kind as FieldKind, `My ${label}`, { options, to: "account" }),
    ]),
  );
  const id = account(
    "Full",
    Object.fromEntries(Object.entries(samples).map(([kind, value]) => [keys[kind]!, value])),
  );
  const { values } = getRecord(world.admin, recordType("account"), id);
  for (const kind of Object.keys(fieldKinds) as FieldKind[]) {
    const field = fieldOf(recordType("account"), keys[kind]!);
    expect(values[field.key], kind).not.toBeNull();
    expect(list(`f=${field.key}~${kind === "yesNo" ? "yes" : "filled"}`), kind).toEqual(["Full"]);
    if (kinds[kind].sortable)
      expect(list(`sort=${field.key}`)[0], kind).toBe(kind === "yesNo" ? "Target" : "Full");
  }
  expect(list(`f=${keys.options}~in~gold~silver`)).toEqual(["Full"]);
  expect(list(`f=${keys.options}~notIn~gold`)).toEqual(["Target"]);
  expect(list(`f=${keys.number}~min~99|${keys.date}~on~2026-05-01`)).toEqual(["Full"]);
  expect(list(`f=${keys.longText}~contains~lines`)).toEqual(["Full"]);
  expect(list(`f=${keys.text}~is~tea`)).toEqual(["Full"]);
});

test("a new field is in the form of its section, in Details and in search at once", () => {
  const key = make("text", "Slogan");
  const id = account("ABC", { [key]: "Spick and span" });
  const form = newRecordForm(world.admin, recordType("account"), new URLSearchParams());
  expect(form.fields.find((field) => field.key === key)?.section).toBe("Account Information");
  const record = getRecord(world.admin, recordType("account"), id);
  expect(detailsOf(world.admin, record, noon).cells[key]).toBe("Spick and span");
  expect(searchRecords(world.admin, "spick").flatMap(({ hits }) => hits.map((hit) => hit.name))).toEqual([
    "ABC",
  ]);
});

test("values that were there before are gathered by a job, in order, and the row tells how far it is", async () => {
  const names = Array.from({ length: 5 }, (_, at) => `Account ${at}`);
  for (const name of names) account(name);
  const key = make("number", "Rank");
  const rank = () =>
    fieldsAdmin(world.admin, "account")
      .sections.flatMap(({ fields }) => fields)
      .find((f) => f.key === key);
  expect(rank()?.progress).toBe(0);
  expect(list(`sort=${key}`)).toHaveLength(5);
  const [third] = db().select().from(records).all().slice(2);
  updateRecord(world.admin, "account", third!.id, { [key]: "7" }, later(1));
  await runDueJobs(later(1));
  expect(rank()?.progress).toBeNull();
  expect(fieldOf(recordType("account"), key).index?.ready).toBe(true);
  expect(list(`sort=${key}`)[0]).toBe("Account 2");
  expect(list(`f=${key}~min~7`)).toEqual(["Account 2"]);
  expect(list(`f=${key}~empty`)).toHaveLength(4);
});

test("what is kept follows changes, deletion and return", async () => {
  const key = make("option", "Tier", { options: [{ value: null, label: "Gold" }] });
  const id = account("ABC", { [key]: "gold" });
  expect(list(`f=${key}~in~gold`)).toEqual(["ABC"]);
  updateRecord(world.admin, "account", id, { [key]: "" }, later(1));
  expect(list(`f=${key}~in~gold`)).toEqual([]);
  expect(list(`f=${key}~empty`)).toEqual(["ABC"]);
  updateRecord(world.admin, "account", id, { [key]: "gold" }, later(2));
  deleteRecord(world.admin, "account", id, later(3));
  expect(list(`f=${key}~in~gold`)).toEqual([]);
  restoreRecord(world.admin, id, later(4));
  expect(list(`f=${key}~in~gold`)).toEqual(["ABC"]);
});

test("the check of the database finds a kept value that is not the record's", async () => {
  const key = make("number", "Rank");
  const id = account("ABC", { [key]: "7" });
  expect([...checkKeptValues()]).toEqual([]);
  db().update(customValues).set({ value: 8 }).run();
  expect([...checkKeptValues()]).toEqual([`Lists: Account ${id} stands where its fields do not put it.`]);
});

test("a link to a record that is erased for good is empty afterwards", () => {
  const key = make("link", "Partner", { to: "account" });
  const partner = account("Partner");
  const id = account("ABC", { [key]: String(partner) });
  deleteRecord(world.admin, "account", partner, later(1));
  purgeRecord(world.admin, partner, later(2));
  expect(getRecord(world.admin, recordType("account"), id).values[key]).toBeNull();
  expect(list(`f=${key}~empty`)).toEqual(["ABC"]);
  expect([...checkKeptValues()]).toEqual([]);
});

test("a hidden field is nowhere, keeps its data through other changes, and comes back with it", async () => {
  const key = make("text", "Slogan");
  const id = account("ABC", { [key]: "Spick and span" });
  hideField(world.admin, { type: "account", key }, later(1));
  await runDueJobs(later(1));
  expect(recordType("account").fields.some((field) => field.key === key)).toBe(false);
  expect(searchRecords(world.admin, "spick")).toEqual([]);
  make("text", "Motto");
  updateRecord(world.admin, "account", id, { motto: "Onward" }, later(2));
  showField(world.admin, { type: "account", key }, later(3));
  await runDueJobs(later(3));
  expect(getRecord(world.admin, recordType("account"), id).values).toMatchObject({
    slogan: "Spick and span",
    motto: "Onward",
  });
  expect(searchRecords(world.admin, "spick")).toHaveLength(1);
});

const change = (key: string, label: string, more: object) =>
  changeField(
    world.admin,
    { type: "account", key, label, required: false, unique: false, hint: "", options: [], ...more },
    later(5),
  );

test("a field cannot become unique while two records hold the same; they are named", () => {
  const key = make("text", "Badge");
  account("ABC", { [key]: "7" });
  const other = account("XYZ", { [key]: "7" });
  expect(() => change(key, "Badge", { unique: true })).toThrow(
    expect.objectContaining({ fields: { unique: "“7” is held by ABC and XYZ. Make them differ first." } }),
  );
  updateRecord(world.admin, "account", other, { [key]: "8" }, later(1));
  change(key, "Badge", { unique: true });
  expect(() => account("Third", { [key]: "8" })).toThrow("mend");
});

test("a field that becomes required is asked for on new records, and on others when it is next changed", () => {
  const key = make("text", "Badge");
  const id = account("ABC", { [key]: "7" });
  const without = account("XYZ");
  change(key, "Badge", { required: true });
  expect(() => account("Third")).toThrow("mend");
  updateRecord(world.admin, "account", without, { email: "a@b.co" }, later(1));
  expect(() => updateRecord(world.admin, "account", id, { [key]: "" }, later(1))).toThrow("mend");
});

test("an option keeps its records through a new name, and stays while one of them holds it", () => {
  const key = make("option", "Tier", { options: [{ value: null, label: "Gold" }] });
  const id = account("ABC", { [key]: "gold" });
  change(key, "Tier", { options: [{ value: "gold", label: "Platinum" }] });
  const record = getRecord(world.admin, recordType("account"), id);
  expect(detailsOf(world.admin, record, noon).cells[key]).toBe("Platinum");
  expect(() => change(key, "Tier", { options: [{ value: null, label: "Gold" }] })).toThrow(
    expect.objectContaining({ fields: { options: "“Platinum” is chosen on ABC. Change that first." } }),
  );
});

test("sections and fields stand in the order that an admin gave them, in forms and Details", () => {
  const key = make("text", "Slogan");
  const { sections } = fieldsAdmin(world.admin, "account");
  const layout = sections.map(({ title, fields }) => ({
    title,
    fields: fields.map((field) => field.key).filter((each) => each !== key),
  }));
  layout.unshift({ title: "First", fields: [key] });
  arrangeFields(world.admin, { type: "account", sections: layout }, noon);
  const form = newRecordForm(world.admin, recordType("account"), new URLSearchParams());
  expect(form.fields[0]).toMatchObject({ key, section: "First" });
  const record = getRecord(world.admin, recordType("account"), account("ABC"));
  expect(detailsOf(world.admin, record, noon).sections[0]?.title).toBe("First");
  expect(() =>
    arrangeFields(world.admin, { type: "account", sections: [{ title: "A", fields: ["nothing"] }] }, noon),
  ).toThrow();
});

test("only who has the page Fields may make, change, hide or arrange them; all of it is in the audit log", () => {
  const clerk = person("Ben", "Sales Agent", world.support);
  const input = { type: "account", kind: "text" as const, label: "X", section: "More", required: false };
  const whole = { ...input, unique: false, hint: "", options: [], to: null };
  expect(() => createField(clerk, whole, noon)).toThrow("not found");
  expect(() => fieldsAdmin(clerk, "account")).toThrow("not found");
  const key = make("text", "Slogan");
  hideField(world.admin, { type: "account", key }, later(1));
  const told = adminAudit(world.admin, {}).entries.flatMap(({ lines }) => lines);
  expect(JSON.stringify(told)).toContain("Created field Slogan");
  expect(JSON.stringify(told)).toContain("Changed field Slogan (Account)");
});
