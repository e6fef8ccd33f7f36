"use client";

import { Field, type FieldProps } from "@/components/ui/Field";
import { Input, type InputProps } from "@/components/ui/Input";
import type { Option } from "@/components/ui/option";
import { Select } from "@/components/ui/Select";

type Valued = { value: string; onValueChange: (value: string) => void };

type TextFieldProps = Omit<FieldProps, "children"> &
  Valued &
  Pick<InputProps, "type" | "autoComplete" | "inputMode">;

/** A label with one line of text. */
export function TextField({ value, onValueChange, type, autoComplete, inputMode, ...field }: TextFieldProps) {
  return (
    <Field {...field}>
      <Input
        {...{ value, type, autoComplete, inputMode }}
        onChange={(event) => onValueChange(event.target.value)}
      />
    </Field>
  );
}

type SelectFieldProps = Omit<FieldProps, "children"> &
  Valued & { options: readonly Option[]; placeholder?: string };

/** A label with a short list. */
export function SelectField({ value, onValueChange, options, placeholder, ...field }: SelectFieldProps) {
  return (
    <Field {...field}>
      <Select
        options={options}
        value={value || null}
        onValueChange={onValueChange}
        placeholder={placeholder}
        disabled={field.disabled}
      />
    </Field>
  );
}
