import { beforeEach, expect, test } from "vitest";
import { type FieldKind, fieldKinds } from "@/lib/custom-fields/field-kinds";
import { createField } from "@/lib/custom-fields/make-field";
import type { Field, KindName } from "@/lib/fields/field";
import { builtinTypes } from "@/lib/records/builtin";
import { choices } from "@/lib/records/lookups";
import { listOf } from "@/lib/records/names";
import { readWithoutAccess } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { createRecord, updateRecord } from "@/lib/records/write";
import { later, newWorld, noon, topic, type World } from "../support/world";

let world: World;

beforeEach(() => {
  world = newWorld();
  topic("Billing", -5);
  for (const kind of Object.keys(fieldKinds) as FieldKind[]) addField(kind);
});

const addField = (kind: FieldKind) =>
  createField(
    world.admin,
    {
      ...{ type: "account", kind, label: `My ${kind}`, section: "Account Information" },
      ...{ required: false, unique: false, hint: "" },
      options: [
        { value: null, label: "Gold" },
        { value: null, label: "Silver" },
      ],
      to: kind === "link" ? "account" : null,
    },
    noon,
  );

const texts: Partial<Record<KindName, unknown>> = {
  ...{
    text: "Tea \ud83c\udf75, half a sign \ud83c",
    longText: "Two\nlines",
    richText: "<p>Hello <b>you</b></p>",
  },
  ...{ number: "3", money: "1,234.50", date: "2026-02-01", dateTime: "2026-02-01T08:00:00Z", yesNo: true },
  ...{ email: "Tea@Example.com", phone: "(512) 555-0100 ext. 4", url: "tea.example.com" },
};

function sampleOf(field: Field): unknown {
  if (field.kind === "link") return createRecord(world.admin, field.to!, fewest(field.to!), noon).id;
  const list = listOf(field);
  if (list) return list === "user" ? world.admin.userId : choices(list).at(-1)?.id;
  if (field.kind === "option") return field.options?.[0]?.value;
  return field.kind === "options" ? field.options?.map(({ value }) => value) : texts[field.kind];
}

/** No more than must be there; a deal in the last of the stages is lost, and must say why. */
const fewest = (type: string) =>
  inputOf(type, ({ key, required }) => required || key === "name" || key === "lostReasonId");

const inputOf = (type: string, wanted: (field: Field) => boolean): Record<string, unknown> =>
  Object.fromEntries(
    recordType(type)
      .fields.filter((field) => !field.readOnly && wanted(field))
      .map((field) => [field.key, sampleOf(field)]),
  );

const typable = (field: Field) => !field.readOnly;
const stored = (type: string, id: number) => readWithoutAccess(recordType(type), id);

test.each(builtinTypes.map(({ name }) => name))(
  "what a new %s is told to be is what is read of it",
  (type) => {
    const full = createRecord(world.admin, type, inputOf(type, typable), noon);
    const empty = recordType(type).fields.filter(
      (field) => typable(field) && full.values[field.key] === null,
    );
    expect(empty.map(({ key }) => key)).toEqual([]);
    expect(full).toEqual(stored(type, full.id));
    const bare = createRecord(world.admin, type, fewest(type), later(1));
    expect(bare).toEqual(stored(type, bare.id));
  },
);

test.each(builtinTypes.map(({ name }) => name))(
  "what a changed %s is told to be is what is read of it",
  (type) => {
    const { id } = createRecord(world.admin, type, fewest(type), noon);
    const filled = updateRecord(world.admin, type, id, inputOf(type, typable), later(1));
    expect(filled).toEqual(stored(type, id));
    const emptied = updateRecord(world.admin, type, id, emptyOf(type), later(2));
    expect(emptied).toEqual(stored(type, id));
  },
);

const emptyOf = (type: string): Record<string, unknown> => ({
  ...Object.fromEntries(
    recordType(type)
      .fields.filter(({ readOnly, required }) => !readOnly && !required)
      .map(({ key }) => [key, null]),
  ),
  // A deal that is lost must say why.
  ...(type === "opportunity" && { stageId: choices("stage")[0]?.id }),
});
