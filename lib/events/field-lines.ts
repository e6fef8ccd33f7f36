import type { Viewer } from "@/lib/access/viewer";
import type { Field, Value } from "@/lib/fields/field";
import type { Locale, Names } from "@/lib/fields/kind";
import { kinds } from "@/lib/fields/kinds";
import { namesIn, referencesOf } from "@/lib/records/names";
import type { Stored } from "@/lib/records/record";
import { isSystemField, type RecordType } from "@/lib/records/type";
import type { EventContent } from "./event";
import type { Line } from "./line";
import { plainLines } from "./plain-values";
import type { FieldChange } from "./sentence";

/**
 * Reads changes of a type's fields to the viewer: labels and values as the screens show them, references by the
 * names that stand now. What the viewer may not see is `a record`. A field that is no longer there keeps its key.
 */
export function fieldLines(
  viewer: Viewer,
  type: RecordType,
  events: readonly EventContent[],
  locale: Locale,
) {
  const fields = new Map(type.fields.map((field) => [field.key, field]));
  const names = namesIn(referencesOf(viewer, type.fields, events.flatMap(valuesOf)));
  return (changes: readonly FieldChange[]): Line[] =>
    changes.flatMap((change): Line[] => {
      const field = fields.get(change.field);
      if (!field) return plainLines([change], () => undefined);
      // The entry itself says who and when.
      if (isSystemField(field.key)) return [];
      const show = (value: unknown) => shown((value ?? null) as Value, field, locale, names);
      return [{ kind: "changed", field: field.label, from: show(change.from), to: show(change.to) }];
    });
}

function shown(value: Value, field: Field, locale: Locale, names: Names): string {
  if (value === null) return "";
  const text = kinds[field.kind].format(value, field, locale, names);
  if (text === "" && typeof value === "number") return field.kind === "link" ? "a record" : "removed since";
  return text;
}

/** What an event says that fields held, as if it were records, so that their references are gathered at once. */
function valuesOf(event: EventContent): Stored[] {
  if (event.kind === "record.created") return [event.values].map(asRecord);
  if (event.kind !== "record.changed") return [];
  return (["from", "to"] as const).map((end) =>
    asRecord(Object.fromEntries(event.changes.map((change) => [change.field, change[end]]))),
  );
}

const asRecord = (values: Record<string, unknown>) => ({ values }) as unknown as Stored;
