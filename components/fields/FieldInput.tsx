"use client";

import type { ComponentType } from "react";
import { Field } from "@/components/ui/Field";
import type { KindName } from "@/lib/fields/field";
import { ListControl, OptionControl, OptionsControl, YesNoControl } from "./inputs/ChoiceControls";
import type { ControlProps } from "./inputs/control";
import { LinkControl } from "./inputs/LinkControl";
import { RichTextControl } from "./inputs/RichTextControl";
import {
  DateControl,
  DateTimeControl,
  EmailControl,
  LongTextControl,
  NumberControl,
  PhoneControl,
  TextControl,
  UrlControl,
} from "./inputs/TextControls";

const controls: Record<Exclude<KindName, "yesNo">, ComponentType<ControlProps>> = {
  text: TextControl,
  longText: LongTextControl,
  richText: RichTextControl,
  number: NumberControl,
  money: NumberControl,
  date: DateControl,
  dateTime: DateTimeControl,
  option: OptionControl,
  options: OptionsControl,
  email: EmailControl,
  phone: PhoneControl,
  url: UrlControl,
  link: LinkControl,
  user: ListControl,
  team: ListControl,
  lookup: ListControl,
};

export type FieldInputProps = Omit<ControlProps, "aria-label"> & {
  /** The id of the control, for links to it. */
  id?: string;
  error?: string;
  /** Said beside the label of money. */
  currency?: string;
  /** The label is already there, as in a table of names and values. */
  hideLabel?: boolean;
  className?: string;
};

/** One field of a form: label, control by its kind, hint and error. Holds nothing; values are in form notation. */
export function FieldInput({ id, error, currency, hideLabel, className, ...control }: FieldInputProps) {
  const { field } = control;
  if (field.kind === "yesNo")
    return (
      <div className={className}>
        <YesNoControl {...control} id={id} hideLabel={hideLabel} />
      </div>
    );
  const Control = controls[field.kind];
  return (
    <Field
      id={id}
      label={field.label}
      required={field.required}
      description={field.hint}
      error={error}
      hideLabel={hideLabel}
      disabled={control.disabled}
      aside={field.kind === "money" && <span className="text-muted">{currency}</span>}
      className={className}
    >
      <Control {...control} />
    </Field>
  );
}
