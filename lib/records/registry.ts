import { asc } from "drizzle-orm";
import { db, type Store, store } from "@/db/client";
import { customFields, customTypes } from "@/db/schema";
import { NotFound } from "@/lib/errors";
import type { Field, KindName } from "@/lib/fields/field";
import { builtinTypes } from "./builtin";
import { type RecordType, systemFields } from "./type";

const cache = new WeakMap<Store, readonly RecordType[]>();

/** Every record type, the admin's own among them, each with its admin-made fields. */
export function recordTypes(): readonly RecordType[] {
  const known = cache.get(store());
  if (known) return known;
  const made = [...builtinTypes, ...ownTypes()].map(withOwnFields());
  cache.set(store(), made);
  return made;
}

/** To be called by whoever changes `custom_types` or `custom_fields`. */
export const forgetRecordTypes = (): void => void cache.delete(store());

/** The type by its name. Throws NotFound. */
export function recordType(name: string): RecordType {
  const type = recordTypes().find((each) => each.name === name);
  if (!type) throw new NotFound("That record type");
  return type;
}

/** The type whose pages are at `/path`, if there is one. */
export const typeAtPath = (path: string): RecordType | undefined =>
  recordTypes().find((each) => each.path === path);

/** The field of a type by its key. Throws NotFound: names of fields come from definitions, never from a request. */
export function fieldOf(type: RecordType, key: string): Field {
  const field = type.fields.find((each) => each.key === key);
  if (!field) throw new NotFound("That field");
  return field;
}

const ownTypes = (): RecordType[] =>
  db()
    .select()
    .from(customTypes)
    .orderBy(asc(customTypes.position))
    .all()
    .map(({ name, one, many, path, icon }) => ({
      name,
      labels: { one, many },
      path,
      icon,
      purpose: "",
      fields: [nameField(one), ownerField, teamField, ...systemFields],
      relations: [],
      list: { columns: ["name", "ownerId", "createdById", "createdAt"], sort: { by: "name", order: "asc" } },
      tabs: ["details", "audit"],
      shortcuts: [],
      custom: true,
    }));

const basic = (key: string, label: string, kind: KindName): Field => ({
  key,
  label,
  kind,
  section: "General",
  storage: "record",
  required: false,
  unique: false,
  readOnly: false,
});

const nameField = (one: string): Field => ({
  ...basic("name", `${one} Name`, "text"),
  required: true,
  search: "name",
});
const ownerField = basic("ownerId", "Owner", "user");
const teamField = basic("teamId", "Department", "team");

function withOwnFields(): (type: RecordType) => RecordType {
  const rows = db().select().from(customFields).orderBy(asc(customFields.position)).all();
  return (type) => {
    const own = rows.filter((row) => row.type === type.name && !row.hiddenAt).map(toField);
    return own.length ? { ...type, fields: [...type.fields, ...own] } : type;
  };
}

const toField = (row: typeof customFields.$inferSelect): Field => ({
  ...(row.settings as Partial<Field>),
  key: row.key,
  kind: row.kind as KindName,
  label: row.label,
  section: row.section,
  storage: "custom",
  required: row.required,
  unique: row.unique,
  readOnly: false,
});
