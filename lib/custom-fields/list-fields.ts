import { db } from "@/db/client";
import { customIndexes } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import type { KindName, Option } from "@/lib/fields/field";
import { arrange } from "@/lib/records/layout";
import { recordType, recordTypes } from "@/lib/records/registry";
import { kindLabel } from "./field-kinds";
import { layoutOf, rowsOf } from "./field-rows";

/** A field as the page Fields shows it. */
export type AdminField = {
  key: string;
  label: string;
  kind: KindName;
  kindLabel: string;
  required: boolean;
  unique: boolean;
  hint: string;
  options: Option[];
  /** What a link leads to, in words. */
  to: string | null;
  /** An admin made it, and may change and hide it. */
  own: boolean;
  hidden: boolean;
  /** Per cent of the records whose values are gathered; null once lists sort and filter by it. */
  progress: number | null;
};

export type AdminSection = { title: string; fields: AdminField[] };

export type FieldsAdmin = {
  type: { name: string; one: string; many: string };
  types: { name: string; one: string; many: string; icon: string }[];
  sections: AdminSection[];
};

/** The sections and fields of a type, hidden ones too. Throws NotFound without the right to Fields. */
export function fieldsAdmin(viewer: Viewer, typeName: string): FieldsAdmin {
  requireAdmin(viewer, "fields");
  const type = recordType(typeName);
  const rows = rowsOf(typeName);
  const layout = layoutOf(typeName);
  const hidden = rows.filter(({ key }) => !type.fields.some((field) => field.key === key));
  const all = [...type.fields, ...hidden.map((row) => ({ ...type.fields[0]!, ...shownAs(row) }))];
  const progress = progressOf(typeName);
  const admin = arrange(all, layout).map((field): [string, AdminField] => {
    const row = rows.find(({ key }) => key === field.key);
    return [
      field.section,
      {
        ...{ key: field.key, label: field.label, kind: field.kind, kindLabel: kindLabel(field.kind) },
        ...{ required: field.required, unique: field.unique, hint: field.hint ?? "" },
        options: [...(field.options ?? [])],
        to: field.to ? (recordTypes().find(({ name }) => name === field.to)?.labels.one ?? null) : null,
        own: row !== undefined,
        hidden: row !== undefined && row.hiddenAt !== null,
        progress: progress.get(field.key) ?? null,
      },
    ];
  });
  const held = Map.groupBy(admin, ([section]) => section);
  const titles = new Set([...(layout ?? []).map(({ title }) => title), ...held.keys()]);
  return {
    type: { name: type.name, ...type.labels },
    types: recordTypes().map(({ name, labels, icon }) => ({ name, ...labels, icon })),
    sections: [...titles].map((title) => ({
      title,
      fields: (held.get(title) ?? []).map(([, field]) => field),
    })),
  };
}

const shownAs = (row: ReturnType<typeof rowsOf>[number]) => ({
  ...(row.settings as { options?: Option[]; to?: string; hint?: string }),
  ...{ key: row.key, label: row.label, kind: row.kind as KindName, section: row.section },
  ...{ required: row.required, unique: row.unique },
});

function progressOf(type: string): Map<string, number> {
  const rows = db().select().from(customIndexes).all();
  return new Map(
    rows
      .filter((row) => row.type === type && !row.readyAt)
      .map((row) => [row.key, Math.floor((100 * row.filledTo) / Math.max(1, row.lastId))]),
  );
}
