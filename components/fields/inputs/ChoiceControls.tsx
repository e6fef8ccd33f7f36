"use client";

import { Checkbox } from "@/components/ui/Checkbox";
import { Combobox } from "@/components/ui/Combobox";
import { MultiCombobox } from "@/components/ui/MultiCombobox";
import type { Option } from "@/components/ui/option";
import { Select } from "@/components/ui/Select";
import { choiceOptions } from "../choice-options";
import { type ControlProps, textOf } from "./control";

/** So many can be taken in at a glance; more are searched. */
const glance = 12;
/** Stands for nothing chosen: a select has no other way back to it. */
const nothing = "";

/** One of a definition's options. */
export function OptionControl({ field, ...rest }: ControlProps) {
  return <OneOf options={field.options ?? []} required={field.required} {...rest} />;
}

/** One of a short list that admins keep: a status, a person, a department. */
export function ListControl({ field, references, values, ...rest }: ControlProps) {
  const options = choiceOptions(field, references, { keep: textOf(rest.value), teamId: values?.teamId });
  return <OneOf options={options} required={field.required} {...rest} />;
}

type OneOfProps = Pick<ControlProps, "value" | "onChange" | "disabled" | "aria-label"> & {
  options: readonly Option[];
  required: boolean;
};

function OneOf({ options, required, value, onChange, ...rest }: OneOfProps) {
  if (options.length > glance)
    return (
      <Combobox
        {...rest}
        source={options}
        value={options.find((option) => option.value === value) ?? null}
        clearable={!required}
        placeholder="Choose…"
        onValueChange={(option) => onChange(option?.value ?? "")}
      />
    );
  const offered = required ? options : [{ value: nothing, label: "None" }, ...options];
  return <Select {...rest} options={offered} value={textOf(value) || null} onValueChange={onChange} />;
}

/** Several of a definition's options. */
export function OptionsControl({ field, value, onChange, ...rest }: ControlProps) {
  const options = field.options ?? [];
  return (
    <MultiCombobox
      disabled={rest.disabled}
      aria-label={rest["aria-label"]}
      source={options}
      value={options.filter((option) => value.includes(option.value))}
      placeholder="Choose…"
      onValueChange={(chosen) => onChange(chosen.map((option) => option.value))}
    />
  );
}

/** Yes or no. Its words stand beside the box, unless they are said elsewhere. */
export function YesNoControl({ field, value, onChange, disabled, id, hideLabel }: YesNoProps) {
  return (
    <Checkbox
      id={id}
      label={hideLabel ? undefined : field.label}
      aria-label={hideLabel ? field.label : undefined}
      description={field.hint}
      checked={value === "true"}
      disabled={disabled}
      onChange={(event) => onChange(event.target.checked ? "true" : "")}
    />
  );
}

type YesNoProps = ControlProps & { id?: string; hideLabel?: boolean };
