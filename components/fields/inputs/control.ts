import type { Field } from "@/lib/fields/field";
import type { FormValue, FormValues } from "@/lib/fields/form";
import type { References } from "@/lib/records/names";

/** What an input needs to know of its field: all of it, or what a page chose to send. */
export type InputField = Pick<Field, "key" | "kind" | "label" | "required"> &
  Partial<Pick<Field, "options" | "to" | "lookup" | "hint">>;

/** The control of one field, inside the label that `FieldInput` draws. Values are in form notation. */
export type ControlProps = {
  field: InputField;
  value: FormValue;
  onChange: (value: FormValue) => void;
  /** The names of records that links hold, and the choices of short lists. */
  references: References;
  /** What else the form holds: topics and statuses are cut to the department. */
  values?: FormValues;
  /** The reader's, for date and time. */
  timeZone: string;
  disabled?: boolean;
  /** The label is out of sight, so the control says it. */
  "aria-label"?: string;
};

export const textOf = (value: FormValue): string => (Array.isArray(value) ? "" : value);
