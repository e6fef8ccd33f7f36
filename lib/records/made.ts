import { asc } from "drizzle-orm";
import { db } from "@/db/client";
import { customFields, customIndexes, customRelations, customTypes, recordLayouts } from "@/db/schema";
import type { Field, KindName } from "@/lib/fields/field";
import { arrange, type Section } from "./layout";
import { type RecordType, type Relation, systemFields } from "./type";

/** A field whose values are kept in order, whether it is shown at present or not. */
export type KeptField = { id: number; key: string; kind: KindName };

/** All types there are with what admins made of them, and which of them are hidden. */
export type Made = {
  types: readonly RecordType[];
  hidden: ReadonlySet<string>;
  kept: ReadonlyMap<string, readonly KeptField[]>;
};

/** Joins the types that Rapport comes with to those, and those fields, relations and orders, that admins made. */
export function madeOf(builtin: readonly RecordType[]): Made {
  const rows = db().select().from(customTypes).orderBy(asc(customTypes.position)).all();
  const hidden = new Set(rows.filter((row) => row.hiddenAt).map(({ name }) => name));
  const known = [...builtin, ...rows.map(toType)];
  const isShown = (type: string | undefined) =>
    !type || (known.some(({ name }) => name === type) && !hidden.has(type));
  const fields = fieldsByType(isShown);
  const pointing = pointingRelations(
    known.filter(({ name }) => isShown(name)),
    fields,
  );
  const relations = grouped([...madeRelations(isShown), ...pointing]);
  const layouts = new Map(
    db()
      .select()
      .from(recordLayouts)
      .all()
      .map((row) => [row.type, row.sections]),
  );
  const types = known.map((type) =>
    finished(type, fields.get(type.name) ?? [], relations.get(type.name) ?? [], layouts.get(type.name)),
  );
  return { types, hidden, kept: keptByType() };
}

/** The type with its own fields and relations; as it is where an admin changed nothing. */
function finished(
  type: RecordType,
  own: readonly Field[],
  relations: readonly Relation[],
  layout: readonly Section[] | undefined,
): RecordType {
  if (own.length === 0 && relations.length === 0 && !layout) return type;
  return {
    ...type,
    fields: arrange([...type.fields, ...own], layout),
    relations: [...type.relations, ...relations],
    tabs: relations.length > 0 ? withRelated(type.tabs) : type.tabs,
    shortcuts: [...type.shortcuts, ...(type.custom ? relations.flatMap(toShortcut) : [])],
    list: type.custom ? { ...type.list, columns: withOwn(type.list.columns, own) } : type.list,
  };
}

const withRelated = (tabs: RecordType["tabs"]): RecordType["tabs"] =>
  tabs.includes("related") ? tabs : [...tabs.filter((tab) => tab !== "audit"), "related", "audit"];

const toShortcut = ({ to, by }: Relation) =>
  by.kind === "links" ? [{ type: to, relation: by.relation }] : [];

const columnsOfOwn = 4;

/** After the name, the first fields that an admin made and that fit a cell. */
function withOwn([name = "name", ...rest]: readonly string[], own: readonly Field[]): readonly string[] {
  const short = own.filter(({ kind }) => kind !== "longText").slice(0, columnsOfOwn);
  return [name, ...short.map(({ key }) => key), ...rest];
}

const toType = ({ name, one, many, path, icon }: typeof customTypes.$inferSelect): RecordType => ({
  name,
  labels: { one, many },
  path,
  icon,
  purpose: "",
  fields: [nameField(one), ownerField, teamField, ...systemFields],
  relations: [],
  list: { columns: ["name", "ownerId", "createdAt"], sort: { by: "name", order: "asc" } },
  tabs: ["details", "audit"],
  shortcuts: [],
  custom: true,
});

const basic = (key: string, label: string, kind: KindName): Field => ({
  ...{ key, label, kind, section: "General", storage: "record" },
  ...{ required: false, unique: false, readOnly: false },
});

const nameField = (one: string): Field => ({
  ...basic("name", `${one} Name`, "text"),
  required: true,
  search: "name",
});
const ownerField = basic("ownerId", "Owner", "user");
const teamField = basic("teamId", "Department", "team");

function fieldsByType(isShown: (type?: string) => boolean): Map<string, Field[]> {
  const indexes = new Map(
    db()
      .select()
      .from(customIndexes)
      .all()
      .map((row) => [`${row.type} ${row.key}`, row]),
  );
  const rows = db().select().from(customFields).orderBy(asc(customFields.position)).all();
  const shown = rows.filter((row) => !row.hiddenAt && isShown(row.settings.to as string | undefined));
  const made = shown.map((row) => ({
    type: row.type,
    field: toField(row, indexes.get(`${row.type} ${row.key}`)),
  }));
  return grouped(made.map(({ type, field }) => [type, field]));
}

const toField = (
  row: typeof customFields.$inferSelect,
  index: typeof customIndexes.$inferSelect | undefined,
): Field => ({
  ...(row.settings as Partial<Field>),
  key: row.key,
  kind: row.kind as KindName,
  label: row.label,
  section: row.section,
  storage: "custom",
  required: row.required,
  unique: row.unique,
  readOnly: false,
  index: index && { id: index.id, ready: index.readyAt !== null },
});

/** Each relation seen from both its ends, where both types are shown. */
function madeRelations(isShown: (type?: string) => boolean): [string, Relation][] {
  const rows = db().select().from(customRelations).orderBy(asc(customRelations.position)).all();
  const shown = rows.filter((row) => !row.hiddenAt && isShown(row.fromType) && isShown(row.toType));
  return shown.flatMap(({ name, fromType, toType, fromLabel, toLabel }): [string, Relation][] => [
    [fromType, linkOf(name, "from", toType, fromLabel)],
    [toType, linkOf(name, "to", fromType, toLabel)],
  ]);
}

/** Each admin-made link field seen from the type that it leads to: `Vehicles (Garage)`. */
const pointingRelations = (
  types: readonly RecordType[],
  fields: ReadonlyMap<string, readonly Field[]>,
): [string, Relation][] =>
  types.flatMap(({ name, labels }) =>
    (fields.get(name) ?? [])
      .filter(({ kind }) => kind === "link")
      .map((field): [string, Relation] => [field.to!, pointingBy(name, labels.many, field)]),
  );

const pointingBy = (type: string, many: string, { key, label }: Field): Relation => ({
  key: `by_${type}_${key}`,
  label: `${many} (${label})`,
  to: type,
  by: { kind: "inverse", field: key },
});

const linkOf = (name: string, end: "from" | "to", to: string, label: string): Relation => ({
  key: `${name}_${end}`,
  label,
  to,
  by: { kind: "links", relation: name, end },
});

function keptByType(): Map<string, KeptField[]> {
  const kindOf = new Map(
    db()
      .select()
      .from(customFields)
      .all()
      .map((row) => [`${row.type} ${row.key}`, row.kind]),
  );
  const rows = db().select().from(customIndexes).orderBy(asc(customIndexes.id)).all();
  return grouped(
    rows.map(({ type, key, id }) => [type, { id, key, kind: kindOf.get(`${type} ${key}`) as KindName }]),
  );
}

function grouped<T>(pairs: readonly (readonly [string, T])[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const [name, each] of pairs) groups.set(name, [...(groups.get(name) ?? []), each]);
  return groups;
}
