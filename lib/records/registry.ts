import { NotFound } from "@/lib/errors";
import type { Field } from "@/lib/fields/field";
import { builtinTypes } from "./builtin";
import { type KeptField, madeOf } from "./made";
import type { RecordType } from "./type";
import { keptUntilTouched, touched } from "./versions";

/** What is made in one copy of this module, as an admin's page has it, is there at once in all others. */
const noun = "record types";

const known = keptUntilTouched(noun, () => {
  const made = madeOf(builtinTypes);
  return { ...made, shown: made.types.filter(({ name }) => !made.hidden.has(name)) };
});

/** Every record type that is shown, the admin's own among them, each with its admin-made fields. */
export const recordTypes = (): readonly RecordType[] => known().shown;

/** Hidden types too: for what the engine itself must do with all records there are. */
export const allRecordTypes = (): readonly RecordType[] => known().types;

/** To be called by whoever changes what an admin made of types, fields, relations and layouts. */
export const forgetRecordTypes = (): void => touched(noun);

/** The type by its name. A hidden type is not found. Throws NotFound. */
export const recordType = (name: string): RecordType => named(recordTypes(), name);

/** The same among all types, hidden ones too. Throws NotFound. */
export const anyRecordType = (name: string): RecordType => named(allRecordTypes(), name);

function named(types: readonly RecordType[], name: string): RecordType {
  const type = types.find((each) => each.name === name);
  if (!type) throw new NotFound("That record type");
  return type;
}

/** The type whose pages are at `/path`, if there is one. */
export const typeAtPath = (path: string): RecordType | undefined =>
  recordTypes().find((each) => each.path === path);

/** The admin-made fields of a type whose values are kept in order, hidden ones too. */
export const keptFields = (type: string): readonly KeptField[] => known().kept.get(type) ?? [];

/** The field of a type by its key. Throws NotFound: names of fields come from definitions, never from a request. */
export function fieldOf(type: RecordType, key: string): Field {
  const field = type.fields.find((each) => each.key === key);
  if (!field) throw new NotFound("That field");
  return field;
}
