"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { ChoiceLink, ChoiceLinks } from "@/components/ui/ChoiceLinks";
import { Combobox } from "@/components/ui/Combobox";
import { Field } from "@/components/ui/Field";
import type { Option } from "@/components/ui/option";
import { Select } from "@/components/ui/Select";
import { forecastHref } from "@/lib/forecast/href";
import type { Stretch } from "@/lib/forecast/offered";
import type { ForecastQuery } from "@/lib/forecast/query";

export type ForecastBarProps = {
  query: ForecastQuery;
  pipelines: readonly Option[];
  months: readonly Option[];
  stretches: readonly Stretch[];
  owners: readonly Option[];
  departments: readonly Option[];
};

/** Which deals the forecast is of, and which months. */
export function ForecastBar({ query, pipelines, months, stretches, owners, departments }: ForecastBarProps) {
  const [pending, startTransition] = useTransition();
  const router = useRouter();
  const go = (change: Partial<ForecastQuery>) =>
    startTransition(() => router.push(forecastHref({ ...query, ...change }), { scroll: false }));
  return (
    <div
      aria-busy={pending}
      className="flex flex-wrap items-end gap-x-3 gap-y-3 border-b border-rule px-5 pb-3 aria-busy:opacity-60"
    >
      {pipelines.length > 1 && (
        <Choice
          label="Pipeline"
          options={pipelines}
          value={String(query.pipelineId)}
          onValueChange={(id) => go({ pipelineId: Number(id) })}
        />
      )}
      <Choice
        label="From"
        options={months}
        value={query.from}
        onValueChange={(from) => go({ from, to: query.to < from ? from : query.to })}
      />
      <Choice
        label="To"
        options={months}
        value={query.to}
        onValueChange={(to) => go({ to, from: query.from > to ? to : query.from })}
      />
      <Among
        label="Owner"
        placeholder="Anyone"
        options={owners}
        value={query.ownerId}
        onValueChange={(ownerId) => go({ ownerId })}
      />
      <Among
        label="Department"
        placeholder="Any"
        options={departments}
        value={query.teamId}
        onValueChange={(teamId) => go({ teamId })}
      />
      <ChoiceLinks label="Months shown">
        {stretches.map(({ label, from, to }) => (
          <ChoiceLink
            key={label}
            href={forecastHref({ ...query, from, to })}
            scroll={false}
            current={query.from === from && query.to === to}
          >
            {label}
          </ChoiceLink>
        ))}
      </ChoiceLinks>
    </div>
  );
}

const fieldClass = "w-38 max-md:w-[calc(50%-0.375rem)]";

type ChoiceProps = {
  label: string;
  options: readonly Option[];
  value: string;
  onValueChange: (value: string) => void;
};

const Choice = ({ label, ...select }: ChoiceProps) => (
  <Field label={label} className={fieldClass}>
    <Select {...select} />
  </Field>
);

type AmongProps = {
  label: string;
  /** What is shown where nobody is chosen. */
  placeholder: string;
  options: readonly Option[];
  value: number | null;
  onValueChange: (id: number | null) => void;
};

/** One of many, or none. */
const Among = ({ label, placeholder, options, value, onValueChange }: AmongProps) => (
  <Field label={label} className={fieldClass}>
    <Combobox
      clearable
      placeholder={placeholder}
      source={options}
      value={options.find((option) => option.value === String(value)) ?? null}
      onValueChange={(option) => onValueChange(option && Number(option.value))}
    />
  </Field>
);
