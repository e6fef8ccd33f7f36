"use client";

import { SelectField } from "@/components/form/fields";
import { availabilities } from "@/lib/availability/availability";

const options = Object.entries(availabilities).map(([value, label]) => ({ value, label }));

type AvailableToProps = {
  shared: boolean;
  onChange: (shared: boolean) => void;
  id: string;
  error?: string;
};

/** Whom something is for. Drawn for those alone who may share; what others keep is theirs. */
export function AvailableTo({ shared, onChange, ...field }: AvailableToProps) {
  return (
    <SelectField
      label="Available To"
      {...field}
      options={options}
      value={shared ? "shared" : "own"}
      onValueChange={(value) => onChange(value === "shared")}
    />
  );
}
