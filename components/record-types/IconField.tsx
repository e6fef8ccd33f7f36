"use client";

import { useId } from "react";
import { TypeIcon } from "@/components/records/TypeIcon";
import { type TypeIconName, typeIcons } from "@/lib/record-types/icons";

type IconFieldProps = { value: TypeIconName; onValueChange: (icon: TypeIconName) => void };

/** The sign that a type has in menus. Native radios, so that arrow keys go through them. */
export function IconField({ value, onValueChange }: IconFieldProps) {
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1 text-meta font-semibold">Icon</legend>
      <div className="flex flex-wrap gap-1">
        {Object.entries(typeIcons).map(([icon, label]) => (
          <label
            key={icon}
            title={label}
            className="relative grid size-8 cursor-pointer place-items-center rounded-control border border-rule text-second hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-ring max-md:size-11 forced-colors:has-checked:border-2"
          >
            <input
              type="radio"
              name={name}
              aria-label={label}
              checked={icon === value}
              onChange={() => onValueChange(icon as TypeIconName)}
              className="absolute inset-0 cursor-pointer appearance-none outline-none"
            />
            <TypeIcon icon={icon} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
