import type { Viewer } from "@/lib/access/viewer";
import { excerpt } from "@/lib/content/text";
import { type FormValues, toFormValues } from "@/lib/fields/form";
import { inWords } from "@/lib/records/in-words";
import { localeOf } from "@/lib/records/locale";
import { referencesOf } from "@/lib/records/names";
import { differing } from "@/lib/records/write";
import { fitting } from "./fit";
import type { MacroTarget } from "./input";
import type { MacroPreview } from "./macro";
import { usableMacro } from "./macros";
import { caseType, onCase, readable } from "./on-case";

/**
 * What applying a macro would do to a case or to its form: fields from old to new, what would be written, and what does
 * not fit and is left out. Changes nothing. Throws NotFound for a macro or a case that is not the viewer's to use.
 */
export function previewMacro(viewer: Viewer, macroId: number, target: MacroTarget): MacroPreview {
  const macro = usableMacro(viewer, macroId);
  const before = onCase(viewer, target);
  const { input, leftOut } = fitting(viewer, before, macro.values);
  const values = { ...before.values, ...readable(viewer, input) };
  const changed = differing(before.values, values);
  const fields = caseType().fields.filter(({ key }) => changed.has(key));
  const words = inWords(viewer, fields, [before, { values }]);
  const changes = fields.map((field) => ({
    ...{ key: field.key, label: field.label },
    ...{ from: excerpt(words(0, field), 200), to: excerpt(words(1, field), 200) },
  }));
  const asForm = (of: typeof values): FormValues => toFormValues(fields, of, localeOf(viewer));
  return {
    ...{ name: macro.name, changes, leftOut, entries: macro.entries },
    ...{ input: asForm(values), seen: asForm(before.values) },
    records: referencesOf(viewer, fields, [{ values }]).records,
  };
}
