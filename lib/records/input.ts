import { type SQL, sql } from "drizzle-orm";
import { keptBy, preparedFor } from "@/db/prepared";
import { records } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import { everHeld } from "@/lib/events/past-values";
import { type Field, FieldError, type Value } from "@/lib/fields/field";
import { kinds } from "@/lib/fields/kinds";
import { keptHolderOf } from "./kept-values";
import { localeOf } from "./locale";
import { isOpenChoice } from "./lookups";
import { listOf, visibleNames } from "./names";
import { recordType } from "./registry";
import { columnOf, idOf, tableOf } from "./tables";
import type { RecordType } from "./type";

/** Values by field key, as a form, a file or the API sends them. */
export type Input = Record<string, unknown>;

const refused = "This cannot be set here.";

/** A sentence for each field at fault, by field key. */
type Errors = Record<string, string>;

/**
 * What could be read of an input, and what is wrong with the rest. `heldBy` where nobody typed it: the record
 * itself held it before, or the one that is merged into it, and it is to hold it as far as that is still to be had.
 */
export type Reading = { values: Record<string, Value>; errors: Errors; heldBy?: "itself" | "another" };

/**
 * Reads what was sent into what is stored: only keys that the definition knows and lets be typed, each by its kind.
 * Throws nothing: `checkValues` is to refuse the errors, with those that only the whole record shows, so that whoever
 * fills a form in reads all of them at once.
 */
export function readInput(viewer: Viewer, type: RecordType, input: Input): Reading {
  const locale = localeOf(viewer);
  const errors: Errors = {};
  const values: Record<string, Value> = {};
  for (const [key, sent] of Object.entries(input)) {
    const field = type.fields.find((each) => each.key === key);
    if (!field || field.readOnly) errors[key] = refused;
    else attempt(errors, key, () => (values[key] = kinds[field.kind].parse(sent, field, locale)));
  }
  return { values, errors };
}

/** What is to be stored: all values of the record with this id, or of a new one, and the keys that are new. */
type Checked = { id: number | null; values: Record<string, Value>; changed: ReadonlySet<string> };

/**
 * Required fields, references, uniqueness: what needs more than the value itself. Throws Invalid with a sentence for
 * every field at fault, those with `errors` from the reading among them.
 */
export function checkValues(
  viewer: Viewer,
  type: RecordType,
  { id, values, changed }: Checked,
  unread: Errors,
  heldBy?: Reading["heldBy"],
): void {
  const errors = { ...unread };
  for (const field of type.fields) {
    if (field.readOnly || errors[field.key]) continue;
    const value = values[field.key] ?? null;
    if (field.required && value === null && (id === null || changed.has(field.key)))
      errors[field.key] = `${field.label} is required.`;
    if (value === null || !changed.has(field.key)) continue;
    const stays = () => heldBy !== undefined || (id !== null && everHeld(id, field.key, value));
    attempt(errors, field.key, () => checkReference(viewer, field, value, stays));
    if (field.unique) attempt(errors, field.key, () => checkUnique(type, field, value, id));
  }
  if (Object.keys(errors).length) throw new Invalid(errors);
}

function attempt(errors: Errors, key: string, work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof FieldError)) throw error;
    errors[key] = error.message;
  }
}

/** Why something was closed stays true of it when that reason is taken out of the list. */
const tellsWhy = new Set<string>(["lost", "disqualified"]);

/** A reference must lead to something that is there, and that this viewer may see. */
function checkReference(viewer: Viewer, field: Field, value: Value, stays: () => boolean): void {
  const list = listOf(field);
  if (list && !isOpenChoice(list, Number(value)) && !(tellsWhy.has(list) && stays()))
    throw new FieldError(`${field.label} must be one of the list.`);
  if (field.kind === "link") {
    const target = visibleNames(viewer, [Number(value)]).get(Number(value));
    if (target?.type !== field.to)
      throw new FieldError(
        `${field.label} must be ${article(recordType(field.to!).labels.one)} that is there.`,
      );
  }
}

const article = (noun: string) => `${/^[aeiou]/i.test(noun) ? "an" : "a"} ${noun.toLowerCase()}`;

/** The live record of the type, other than `id`, that holds `value` in a unique field. */
export function holderOf(type: RecordType, field: Field, value: Value, id: number | null) {
  if (field.index?.ready) return keptHolderOf(field.index.id, value, id);
  return holderIn(type)(field).get<{ id: number }>({ value: value as string | number, id });
}

const holderIn = keptBy((type: RecordType) => preparedFor((field: Field) => holderQuery(type, field)));

/** What has the index comes first, whatever SQLite thinks of it: else it walks through all records of the type. */
const holderQuery = (type: RecordType, field: Field): SQL => {
  const table = field.storage === "own" ? tableOf(type) : undefined;
  const from = table
    ? sql`${table} cross join ${records} on ${records.id} = ${idOf(table)}`
    : sql`${records}`;
  return sql`select ${records.id} as id from ${from}
    where ${columnOf(type, field)} = ${sql.placeholder("value")} and ${records.type} = ${type.name}
      and ${records.deletedAt} is null and ${records.id} is not ${sql.placeholder("id")} limit 1`;
};

function checkUnique(type: RecordType, field: Field, value: Value, id: number | null): void {
  if (holderOf(type, field, value, id))
    throw new FieldError(`${field.label} ${String(value)} is already in use.`);
}
