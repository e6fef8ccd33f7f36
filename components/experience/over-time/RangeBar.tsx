"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { ChoiceLink, ChoiceLinks } from "@/components/ui/ChoiceLinks";
import { DateInput } from "@/components/ui/DateInput";
import { Field } from "@/components/ui/Field";
import { RangeSlider } from "@/components/ui/Slider";
import type { ScoreHistory } from "@/lib/experience/history";
import { addDays, formatDay } from "@/lib/time/zone";
import { faultOf, type Preset, presets, type RangeAddress, rangeHref } from "./range-address";

type RangeBarProps = { path: string; address: RangeAddress; history: ScoreHistory };

/** Which time is shown: by name, by its first and last day, or by the two ends of a line. All three say the same. */
export function RangeBar({ path, address, history }: RangeBarProps) {
  const { beganOn, today } = history;
  const [days, setDays] = useState(history.range);
  const [shown, setShown] = useState(history.range);
  const [pending, startTransition] = useTransition();
  // What somebody has just chosen stands until it has come; any other way to another range is followed.
  if (!pending && !sameDays(shown, history.range)) {
    setShown(history.range);
    setDays(history.range);
  }
  const router = useRouter();
  const fault = faultOf(days, history);
  const first = beganOn ?? today;
  const show = (next: Days) => {
    setDays(next);
    if (faultOf(next, history)) return;
    const href = rangeHref(path, { ...address, ...next, preset: null, page: 1 });
    startTransition(() => router.replace(href, { scroll: false }));
  };
  return (
    <div aria-busy={pending} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <ChoiceLinks label="Time shown">
          {(Object.keys(presets) as Preset[]).map((preset) => (
            <ChoiceLink
              key={preset}
              href={rangeHref(path, { ...address, preset, page: 1 })}
              replace
              scroll={false}
              current={address.preset === preset}
            >
              {presets[preset].label}
            </ChoiceLink>
          ))}
        </ChoiceLinks>
        <div className="flex gap-3 max-sm:w-full">
          {(["from", "to"] as const).map((end) => (
            <Field
              key={end}
              label={end === "from" ? "From" : "To"}
              error={fault?.at === end && fault.why}
              className="w-40 max-sm:w-auto max-sm:flex-1"
            >
              <DateInput
                value={days[end]}
                {...{ min: first, max: today }}
                onChange={({ target }) => show({ ...days, [end]: target.value })}
              />
            </Field>
          ))}
        </div>
      </div>
      {first < today && (
        <RangeSlider
          labels={["First day shown", "Last day shown"]}
          min={0}
          max={daysBetween(first, today)}
          largeStep={30}
          value={[daysBetween(first, days.from || first), daysBetween(first, days.to || today)]}
          valueText={(count) => formatDay(addDays(first, count))}
          onValueChange={([from, to]) => setDays({ from: addDays(first, from), to: addDays(first, to) })}
          onValueCommitted={([from, to]) => show({ from: addDays(first, from), to: addDays(first, to) })}
        />
      )}
    </div>
  );
}

type Days = ScoreHistory["range"];

const sameDays = (one: Days, other: Days) => one.from === other.from && one.to === other.to;

const dayMs = 86_400_000;

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / dayMs;
