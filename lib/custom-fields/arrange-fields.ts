import { db } from "@/db/client";
import { recordLayouts } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import { tellChange } from "@/lib/events/admin-changes";
import { parseInput } from "@/lib/input";
import { type Section, sectionsOf } from "@/lib/records/layout";
import { recordType } from "@/lib/records/registry";
import type { RecordType } from "@/lib/records/type";
import { type LayoutInput, layoutInput } from "./field-input";
import { layoutOf, rowsOf } from "./field-rows";
import { remake } from "./remake";

/**
 * Gives a type the order of sections and fields that its forms and Details show; fields that are not named come last in
 * their sections. Throws NotFound without the right to Fields, Invalid for two sections of one name or a field that the
 * type does not have.
 */
export function arrangeFields(viewer: Viewer, input: LayoutInput, now: Date): void {
  requireAdmin(viewer, "fields");
  const { type: typeName, sections } = parseInput(layoutInput, input);
  const type = recordType(typeName);
  remake(() => {
    refuseMisfits(type, sections);
    const before = sectionsOf(type.fields, layoutOf(typeName));
    db()
      .insert(recordLayouts)
      .values({ type: typeName, sections })
      .onConflictDoUpdate({ target: recordLayouts.type, set: { sections } })
      .run();
    const change = { field: "order", from: inWords(type, before), to: inWords(type, sections) };
    tellChange(viewer, { subject: "record_type", id: null, name: type.labels.one }, [change], now);
  });
}

function refuseMisfits(type: RecordType, sections: readonly Section[]): void {
  const titles = sections.map(({ title }) => title.toLowerCase());
  const twice = titles.find((title, at) => titles.indexOf(title) !== at);
  if (twice) throw new Invalid({ title: "There is a section of this name already." });
  const keys = sections.flatMap(({ fields }) => fields);
  const known = new Set([...type.fields, ...rowsOf(type.name)].map(({ key }) => key));
  if (new Set(keys).size !== keys.length || keys.some((key) => !known.has(key)))
    throw new Invalid({}, "The fields have changed meanwhile. Load the page again.");
}

/** By section the names of its fields, so that the audit log tells the sections that differ. */
const inWords = (type: RecordType, sections: readonly Section[]) =>
  Object.fromEntries(
    sections.map(({ title, fields }) => [
      title,
      fields.flatMap((key) => type.fields.find((field) => field.key === key)?.label ?? []),
    ]),
  );
