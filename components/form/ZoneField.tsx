"use client";

import { Combobox } from "@/components/ui/Combobox";
import { Field, type FieldProps } from "@/components/ui/Field";
import type { Option } from "@/components/ui/option";
import { currencies, timeZones } from "@/lib/choices";

const zoneOptions: Option[] = timeZones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }));
const currencyOptions: Option[] = currencies.map(({ code, name }) => ({
  value: code,
  label: `${code} – ${name}`,
}));

type ChoiceFieldProps = Omit<FieldProps, "children"> & {
  value: string;
  onValueChange: (value: string) => void;
};

/** A time zone, chosen by typing a part of its name. */
export function ZoneField(props: ChoiceFieldProps) {
  return <ChoiceField {...props} options={zoneOptions} />;
}

/** A currency, chosen by typing its code or a part of its name. */
export function CurrencyField(props: ChoiceFieldProps) {
  return <ChoiceField {...props} options={currencyOptions} />;
}

function ChoiceField({ value, onValueChange, options, ...field }: ChoiceFieldProps & { options: Option[] }) {
  // A zone that the browser calls by another name than this list is still shown as it is.
  const chosen = options.find((option) => option.value === value) ?? (value ? { value, label: value } : null);
  return (
    <Field {...field}>
      <Combobox
        source={options}
        value={chosen}
        onValueChange={(option) => option && onValueChange(option.value)}
      />
    </Field>
  );
}
