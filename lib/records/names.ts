import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { records } from "@/db/schema";
import { scopeOfTypes } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import type { Field, Value } from "@/lib/fields/field";
import type { Names } from "@/lib/fields/kind";
import { standingIn } from "./choice";
import { type Choice, choices } from "./lookups";
import type { Stored } from "./record";
import { recordTypes } from "./registry";

export type NamedRecord = { id: number; type: string; name: string };

/** The live records among `ids` that the viewer may see, by id. What they may not see has no name here. */
export function visibleNames(viewer: Viewer, ids: Iterable<number>): Map<number, NamedRecord> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const types = recordTypes().map((type) => type.name);
  const rows = db().all<NamedRecord>(sql`select id, type, name from ${records}
    where ${records.id} in (select value from json_each(${JSON.stringify(wanted)}))
      and ${records.deletedAt} is null and ${scopeOfTypes(viewer, types, "view")}`);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Everything that the references of these records need to be read: visible records, and the short lists. */
export type References = {
  records: Record<number, NamedRecord>;
  choices: Partial<Record<string, readonly Choice[]>>;
};

/** Gathers the names that `fields` of `rows` point at, in one query for records and one a short list. */
export function referencesOf(
  viewer: Viewer,
  fields: readonly Field[],
  rows: readonly Pick<Stored, "values">[],
): References {
  const links = fields.filter((field) => field.kind === "link");
  const ids = rows
    .flatMap((row) => links.map((field) => row.values[field.key]))
    .filter((id) => typeof id === "number");
  const lists = new Set(fields.map(listOf).filter((name) => name !== undefined));
  return {
    records: Object.fromEntries(visibleNames(viewer, ids)),
    choices: Object.fromEntries([...lists].map((name) => [name, choices(name)])),
  };
}

/** The short list that a field chooses from, if it does. */
export function listOf(field: Field) {
  if (field.kind === "lookup") return field.lookup!;
  return field.kind === "user" || field.kind === "team" ? field.kind : undefined;
}

/** The names as formatting wants them. */
export function namesIn({ records: named, choices: lists }: References): Names {
  return (field, id) => {
    const list = listOf(field);
    return list ? lists[list]?.find((choice) => choice.id === id)?.label : named[id]?.name;
  };
}

/** The same, but of a choice that was merged into another that one's, for what is to be read in again. */
export function standingNamesIn(references: References): Names {
  const names = namesIn(references);
  return (field, id) => {
    const list = references.choices[listOf(field) ?? ""] ?? [];
    return names(field, standingIn(list, id)?.id ?? id);
  };
}

/** The value with references to unseen records taken out: what a viewer may not see does not exist for them. */
export const seen = (field: Field, value: Value, { records: named }: References): Value =>
  field.kind === "link" && typeof value === "number" && !named[value] ? null : value;
