"use client";

import { Plus, X } from "lucide-react";
import type { useSave } from "@/components/form/use-save";
import { Field } from "@/components/ui/Field";
import { IconButton } from "@/components/ui/IconButton";
import { Input } from "@/components/ui/Input";
import type { OwnHours } from "./hours-form";

type Spans = OwnHours["week"][number];
type Span = Spans[number];

type DayHoursProps = {
  /** The weekday. */
  name: string;
  spans: Spans;
  onChange: (spans: Spans) => void;
  field: ReturnType<typeof useSave>["field"];
};

const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.5 };
const afternoon: Span = { begin: "13:00", end: "17:00" };

/** The hours of one weekday: none, or several spans one after the other. */
export function DayHours({ name, spans, onChange, field }: DayHoursProps) {
  const set = (nth: number, span: Span) => onChange(spans.map((each, at) => (at === nth ? span : each)));
  const add = () => onChange([...spans, spans.length === 0 ? { begin: "09:00", end: "17:00" } : afternoon]);
  return (
    <div className="grid grid-cols-[5.5rem_minmax(0,1fr)_auto] items-start gap-x-2 border-b border-rule py-1.5 max-md:grid-cols-[minmax(0,1fr)_auto]">
      <span className="flex min-h-9 items-center text-table text-ink">{name}</span>
      <div className="flex min-w-0 flex-col gap-1.5 max-md:col-span-2 max-md:row-start-2">
        {spans.length === 0 && (
          <span className="flex min-h-9 items-center text-table text-muted">Closed</span>
        )}
        {spans.map((span, nth) => (
          <SpanRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a span has no other name than its place in the day
            key={nth}
            name={nth === 0 ? name : `${name} again`}
            span={span}
            onChange={(next) => set(nth, next)}
            onRemove={() => onChange(spans.filter((_, at) => at !== nth))}
            begin={field(`${nth}.0`)}
            end={field(`${nth}.1`)}
          />
        ))}
      </div>
      <IconButton label={`Add hours on ${name}`} size={36} onClick={add}>
        <Plus {...icon} />
      </IconButton>
    </div>
  );
}

type At = { id: string; error?: string };
type SpanRowProps = {
  name: string;
  span: Span;
  onChange: (span: Span) => void;
  onRemove: () => void;
  begin: At;
  end: At;
};

function SpanRow({ name, span, onChange, onRemove, begin, end }: SpanRowProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] items-start gap-1">
      <Field label={`${name} from`} hideLabel {...begin}>
        <Time value={span.begin} onChange={(time) => onChange({ ...span, begin: time })} />
      </Field>
      <Field label={`${name} to`} hideLabel {...end}>
        <Time value={span.end} onChange={(time) => onChange({ ...span, end: time })} />
      </Field>
      <IconButton label={`Remove the hours of ${name}`} size={36} onClick={onRemove}>
        <X {...icon} />
      </IconButton>
    </div>
  );
}

const Time = ({ value, onChange }: { value: string; onChange: (time: string) => void }) => (
  <Input
    type="time"
    value={value}
    onChange={(event) => onChange(event.target.value)}
    className="tabular-nums"
  />
);
