import { reaches } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { isNumeric } from "@/lib/fields/kinds";
import { shownFields } from "@/lib/filters/filter-fields";
import { followsIn } from "@/lib/records/behaviours";
import { inWords } from "@/lib/records/in-words";
import { choices } from "@/lib/records/lookups";
import { getRecord } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { isSystemField } from "@/lib/records/type";
import { differing } from "@/lib/records/write";
import { formatInstant } from "@/lib/time/zone";
import { entryOf, valuesAt } from "./past-values";

/** A field as it was and as it is, in words; empty where there was or is nothing. */
export type FieldThen = {
  key: string;
  label: string;
  /** A number or an amount, which must not break. */
  figure: boolean;
  stood: string;
  stands: string;
  differs: boolean;
  /** The viewer may put the value back. */
  restorable: boolean;
};

export type AsItStood = { eventId: number; at: string; who: string; fields: FieldThen[] };

/**
 * A record as it stood right after one entry of its history, beside what it is now. Throws NotFound when the viewer
 * may not see the record, or for an entry that is not of its history.
 */
export function asItStood(viewer: Viewer, ref: { type: string; id: number }, eventId: number): AsItStood {
  const type = recordType(ref.type);
  const record = getRecord(viewer, type, ref.id);
  const entry = entryOf(ref.id, eventId);
  const past = { ...record, values: valuesAt(type, record, eventId) };
  const fields = shownFields(type.fields).filter((field) => !isSystemField(field.key));
  const words = inWords(viewer, fields, [past, record]);
  const changed = differing(record.values, past.values);
  const follows = followsIn(type.name, record.id);
  const mayEdit = reaches(viewer, type.name, "edit", record);
  return {
    eventId,
    at: formatInstant(entry.at, viewer.timeZone),
    who: choices("user").find(({ id }) => id === entry.actorId)?.label ?? "Rapport",
    fields: fields.map((field) => {
      const { key, label } = field;
      const differs = changed.has(key);
      const restorable = differs && mayEdit && !field.readOnly && !follows.has(key);
      const figure = isNumeric(field);
      return { key, label, figure, stood: words(0, field), stands: words(1, field), differs, restorable };
    }),
  };
}
