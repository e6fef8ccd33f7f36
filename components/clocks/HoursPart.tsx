"use client";

import { useId } from "react";
import { SelectField } from "@/components/form/fields";
import type { useSave } from "@/components/form/use-save";
import { ZoneField } from "@/components/form/ZoneField";
import { RadioGroup } from "@/components/ui/RadioGroup";
import { weekdays } from "@/lib/clocks/hours-words";
import { DayHours } from "./DayHours";
import { Holidays } from "./Holidays";
import type { HoursForm, OwnHours } from "./hours-form";

type FieldOf = ReturnType<typeof useSave>["field"];

type HoursPartProps = {
  form: HoursForm;
  onChange: (form: HoursForm) => void;
  /** The sentence for what stands at a path below the hours, and its id. */
  field: FieldOf;
  /** Where the hours of a location may be taken over. */
  locations?: readonly { id: number; name: string }[];
};

/** **Hours**: around the clock, those of a location, or a week of one's own with holidays. */
export function HoursPart({ form, onChange, field, locations }: HoursPartProps) {
  const change = (more: Partial<HoursForm>) => onChange({ ...form, ...more });
  const kinds = [
    { value: "always", label: "Around the clock" },
    ...(locations ? [{ value: "location", label: "As a location" }] : []),
    { value: "own", label: locations ? "Its own business hours" : "Business hours" },
  ];
  return (
    <>
      <RadioGroup
        legend="Hours"
        name={useId()}
        options={kinds}
        value={form.kind}
        onValueChange={(kind) => change({ kind: kind as HoursForm["kind"] })}
      />
      {form.kind === "location" && locations && (
        <SelectField
          label="Hours of"
          required
          options={locations.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={form.locationId}
          onValueChange={(locationId) => change({ locationId })}
          {...field("hoursOfId")}
        />
      )}
      {form.kind === "own" && <Own own={form.own} onChange={(own) => change({ own })} field={field} />}
    </>
  );
}

type OwnProps = { own: OwnHours; onChange: (own: OwnHours) => void; field: FieldOf };

function Own({ own, onChange, field }: OwnProps) {
  const { id, error } = field("hours.week");
  const setDay = (day: number, spans: OwnHours["week"][number]) =>
    onChange({ ...own, week: own.week.map((each, nth) => (nth === day ? spans : each)) });
  return (
    <>
      <ZoneField
        label="Time zone"
        required
        value={own.timeZone}
        onValueChange={(timeZone) => onChange({ ...own, timeZone })}
        {...field("hours.timeZone")}
      />
      <fieldset id={id} tabIndex={-1} aria-invalid={Boolean(error)} className="flex min-w-0 flex-col">
        <legend className="mb-1 text-meta font-semibold text-ink">Week</legend>
        {weekdays.map((name, day) => (
          <DayHours
            key={name}
            name={name}
            spans={own.week[day] ?? []}
            onChange={(spans) => setDay(day, spans)}
            field={(path) => field(`hours.week.${day}.${path}`)}
          />
        ))}
        {error && (
          <p role="alert" className="text-meta text-bad-ink">
            {error}
          </p>
        )}
      </fieldset>
      <Holidays
        days={own.holidays}
        onChange={(holidays) => onChange({ ...own, holidays })}
        field={(path) => field(`hours.holidays.${path}`)}
      />
    </>
  );
}
