import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { customFields } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import { changesBetween, tellChange, tellCreation } from "@/lib/events/admin-changes";
import type { Field, Option } from "@/lib/fields/field";
import { parseInput } from "@/lib/input";
import { recordType } from "@/lib/records/registry";
import type { RecordType } from "@/lib/records/type";
import { beginIndex } from "./field-index";
import { type ChangedField, changedField, type NewField, newField } from "./field-input";
import { canBeUnique, type FieldKind, fieldKinds, hasOptions, searchOf } from "./field-kinds";
import { type FieldRow, fieldRow, rowsOf } from "./field-rows";
import { refuseUsedOptions } from "./held";
import { readOptions } from "./options";
import { remake } from "./remake";
import { camel, firstFree } from "./slug";
import { refuseDuplicates } from "./unique";

const most = 200;

/**
 * Makes a field of a type; gives its key. It is in forms, Details, lists, filters and search at once, and lists sort by
 * it as soon as its values are gathered. Throws NotFound without the right to Fields, Invalid for a name that is taken,
 * an option twice, a link without a type to lead to.
 */
export function createField(viewer: Viewer, input: NewField, now: Date): string {
  requireAdmin(viewer, "fields");
  const { type: typeName, kind, label, section, required, unique, ...rest } = parseInput(newField, input);
  const type = recordType(typeName);
  return remake(() => {
    const rows = rowsOf(typeName);
    if (rows.length >= most)
      throw new Invalid({}, `This type has ${most} fields of yours, which is the most.`);
    refuseTakenLabel(type, rows, label, null);
    refuseUnfitUnique(kind, unique);
    const settings = settingsOf(kind, rest, []);
    const key = firstFree(camel(label, "field"), (tried) => isTaken(type, rows, tried));
    const position = Math.max(0, ...rows.map((row) => row.position)) + 1;
    const row = { type: typeName, key, kind, label, section, position, required, unique, settings };
    db().insert(customFields).values(row).run();
    beginIndex(typeName, key, now);
    const told = {
      type: type.labels.one,
      kind: fieldKinds[kind],
      section,
      required,
      unique,
      ...asTold(settings),
    };
    tellCreation(viewer, { subject: "field", id: null, name: label }, told, now);
    return key;
  });
}

/**
 * Changes an admin-made field; its kind stays what it is. Throws like `createField`, and Invalid where two records hold
 * the same value of a field that is to be unique, or a record an option that is to go.
 */
export function changeField(viewer: Viewer, input: ChangedField, now: Date): void {
  requireAdmin(viewer, "fields");
  const { type: typeName, key, label, required, unique, ...rest } = parseInput(changedField, input);
  const type = recordType(typeName);
  remake(() => {
    const before = fieldRow(typeName, key);
    const kind = before.kind as FieldKind;
    refuseTakenLabel(type, rowsOf(typeName), label, key);
    refuseUnfitUnique(kind, unique);
    const { to = null, options = [] } = before.settings as Settings;
    const settings = settingsOf(kind, { ...rest, to }, options);
    refuseUsedOptions(viewer, before, settings.options ?? []);
    if (unique && !before.unique) refuseDuplicates(viewer, before);
    db().update(customFields).set({ label, required, unique, settings }).where(isRow(typeName, key)).run();
    const after = { label, required, unique, ...asTold(settings) };
    const changes = changesBetween({ ...before, ...asTold(before.settings) }, after);
    tellChange(viewer, { subject: "field", id: null, name: `${label} (${type.labels.one})` }, changes, now);
  });
}

const isRow = (type: string, key: string) => and(eq(customFields.type, type), eq(customFields.key, key));

type Settings = Pick<Field, "options" | "to" | "hint" | "search">;
type Asked = { options: NewField["options"]; to: string | null; hint: string };

function settingsOf(kind: FieldKind, { options, to, hint }: Asked, before: readonly Option[]): Settings {
  if (kind === "link" && !to) throw new Invalid({ to: "Choose the type that it leads to." });
  if (kind === "link") recordType(to!);
  return {
    ...(hasOptions(kind) && { options: readOptions(options, before) }),
    ...(kind === "link" && { to: to! }),
    ...(hint && { hint }),
    search: searchOf(kind),
  };
}

/** What of the settings an admin reads in the audit log. */
const asTold = ({ options, to, hint }: FieldRow["settings"] | Settings) => ({
  options: (options as Field["options"])?.map((option) => option.label) ?? null,
  to: to ?? null,
  hint: hint ?? null,
});

function refuseTakenLabel(
  type: RecordType,
  rows: readonly FieldRow[],
  label: string,
  own: string | null,
): void {
  const taken = [...type.fields, ...rows].some(
    (field) => field.key !== own && field.label.toLowerCase() === label.toLowerCase(),
  );
  if (taken) throw new Invalid({ label: `${type.labels.one} has a field of this name already.` });
}

function refuseUnfitUnique(kind: FieldKind, unique: boolean): void {
  if (unique && !canBeUnique(kind)) throw new Invalid({ unique: "A field of this kind cannot be unique." });
}

/** Words that addresses and objects use themselves. */
const reserved = ["link", "id", "type", "constructor", "toString", "valueOf", "hasOwnProperty"];

const isTaken = (type: RecordType, rows: readonly FieldRow[], key: string) =>
  reserved.includes(key) || [...type.fields, ...rows].some((field) => field.key === key);
