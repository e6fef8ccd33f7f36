"use client";

import { Plus, X } from "lucide-react";
import type { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { Checkbox } from "@/components/ui/Checkbox";
import { DateInput } from "@/components/ui/DateInput";
import { Field } from "@/components/ui/Field";
import { IconButton } from "@/components/ui/IconButton";
import { Input } from "@/components/ui/Input";
import type { HolidayForm } from "./hours-form";

type HolidaysProps = {
  days: HolidayForm[];
  onChange: (days: HolidayForm[]) => void;
  field: ReturnType<typeof useSave>["field"];
};

/** **Holidays**: days on which nobody works, of one year or of every. */
export function Holidays({ days, onChange, field }: HolidaysProps) {
  const set = (nth: number, more: Partial<HolidayForm>) =>
    onChange(days.map((day, at) => (at === nth ? { ...day, ...more } : day)));
  return (
    <fieldset className="flex min-w-0 flex-col items-start gap-2">
      <legend className="mb-1 text-meta font-semibold text-ink">Holidays</legend>
      {days.map((day, nth) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: until it is saved a holiday has no other name than its place
          key={nth}
          className="grid w-full grid-cols-[9.5rem_minmax(0,1fr)_auto] items-start gap-x-1"
        >
          <Field label={`Date of holiday ${nth + 1}`} hideLabel {...field(`${nth}.on`)}>
            <DateInput value={day.on} onChange={(event) => set(nth, { on: event.target.value })} />
          </Field>
          <Field label={`Name of holiday ${nth + 1}`} hideLabel {...field(`${nth}.name`)}>
            <Input
              value={day.name}
              placeholder="Name"
              onChange={(event) => set(nth, { name: event.target.value })}
            />
          </Field>
          <IconButton
            label={`Remove holiday ${nth + 1}`}
            size={36}
            onClick={() => onChange(days.filter((_, at) => at !== nth))}
          >
            <X aria-hidden size={16} strokeWidth={1.5} />
          </IconButton>
          <Checkbox
            label="Every year"
            checked={day.yearly}
            onChange={(event) => set(nth, { yearly: event.target.checked })}
          />
        </div>
      ))}
      <Button
        icon={<Plus aria-hidden size={16} />}
        onClick={() => onChange([...days, { on: "", name: "", yearly: false }])}
      >
        Add holiday
      </Button>
    </fieldset>
  );
}
