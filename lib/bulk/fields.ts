import type { Viewer } from "@/lib/access/viewer";
import { NotFound } from "@/lib/errors";
import { type FormField, formFields } from "@/lib/records/form-fields";
import { localeOf } from "@/lib/records/locale";
import { type References, referencesOf } from "@/lib/records/names";
import type { RecordType } from "@/lib/records/type";
import { mayChange } from "./change";

/** What a form needs to set one field of many records. */
export type BulkFields = {
  fields: FormField[];
  references: References;
  currency: string;
  timeZone: string;
};

/** The fields that many records can hold the same value of. Throws NotFound without the right to change any. */
export function bulkFieldsOf(viewer: Viewer, type: RecordType): BulkFields {
  if (!mayChange(viewer, type, "edit")) throw new NotFound(type.labels.one);
  const fields = type.fields.filter(({ readOnly, unique, mirror }) => !readOnly && !unique && !mirror);
  const { currency, timeZone } = localeOf(viewer);
  return { fields: formFields(fields), references: referencesOf(viewer, fields, []), currency, timeZone };
}
