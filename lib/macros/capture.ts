import type { Viewer } from "@/lib/access/viewer";
import { excerpt } from "@/lib/content/text";
import { type FormValues, toFormValues } from "@/lib/fields/form";
import { inWords } from "@/lib/records/in-words";
import { localeOf } from "@/lib/records/locale";
import type { MacroTarget } from "./input";
import type { Capture, Part } from "./macro";
import { caseType, onCase, readable } from "./on-case";

/** What a macro could keep of a case or of its form: every field that can be typed and is filled in. Throws NotFound. */
export function captureOf(viewer: Viewer, target: MacroTarget): Capture {
  const { values } = onCase(viewer, target);
  const typed = caseType().fields.filter(({ readOnly }) => !readOnly);
  const form = filledIn(toFormValues(typed, values, localeOf(viewer)));
  const parts = partsOf(viewer, form).filter(({ text }) => text !== "");
  return { parts, values: Object.fromEntries(parts.map(({ key }) => [key, form[key]!])) };
}

/** What is not empty of a form's values. */
export const filledIn = (form: FormValues): FormValues =>
  Object.fromEntries(Object.entries(form).filter(([, value]) => value.length > 0));

/** Values of a form as this viewer reads them, in the order of the form; what is no longer there is left out. */
export function partsOf(viewer: Viewer, form: FormValues): Part[] {
  const values = readable(viewer, form);
  const fields = caseType().fields.filter(({ key }) => key in values);
  const words = inWords(viewer, fields, [{ values }]);
  return fields.map((field) => ({ key: field.key, label: field.label, text: excerpt(words(0, field), 200) }));
}
