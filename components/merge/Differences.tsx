import { useId } from "react";
import { Words } from "@/components/fields/Words";
import { ChoiceLabel } from "@/components/ui/ChoiceLabel";
import { cx } from "@/components/ui/cx";
import { RadioTarget } from "@/components/ui/RadioGroup";
import type { Difference } from "@/lib/merge/compare";

type DifferencesProps = {
  /** What the two records are called. */
  names: readonly [string, string];
  differences: readonly Difference[];
  sideOf: (key: string, values: Difference["values"]) => 0 | 1;
  onChoose: (key: string, side: 0 | 1) => void;
};

const columns = "md:grid md:grid-cols-[minmax(7rem,12rem)_minmax(0,20rem)_minmax(0,20rem)] md:gap-x-6 px-5";

/** Field by field what the two hold, with the value to keep: side by side, and on a phone one below the other. */
export function Differences({ names, differences, sideOf, onChoose }: DifferencesProps) {
  if (differences.length === 0) return <p className="text-body">Both hold the same in every field.</p>;
  return (
    <section aria-label="Values to keep" className="-mx-5">
      <div
        aria-hidden
        className={cx(
          columns,
          "items-end border-b border-rule-strong py-2 text-meta font-medium text-second max-md:hidden",
        )}
      >
        <span>Field</span>
        <span className="wrap-anywhere">{names[0]}</span>
        <span className="wrap-anywhere">{names[1]}</span>
      </div>
      {differences.map((difference) => (
        <Choice
          key={difference.key}
          {...{ names, difference }}
          side={sideOf(difference.key, difference.values)}
          onChoose={(side) => onChoose(difference.key, side)}
        />
      ))}
    </section>
  );
}

type ChoiceProps = Pick<DifferencesProps, "names"> & {
  difference: Difference;
  side: 0 | 1;
  onChoose: (side: 0 | 1) => void;
};

/** Both radios are one group, so the arrow keys go from one value to the other. */
function Choice({ names, difference: { key, label, figure, values }, side, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <div
      role="radiogroup"
      aria-labelledby={id}
      className={cx(columns, "border-b border-rule py-1.5 text-body max-md:pt-3")}
    >
      <span id={id} className="py-0.5 font-medium max-md:block">
        {label}
      </span>
      {([0, 1] as const).map((each) => (
        <ChoiceLabel
          key={each}
          label={<Words of={values[each]} figure={figure} />}
          description={<span className="md:sr-only">{names[each]}</span>}
          descriptionId={`${id}-${each}`}
          className="wrap-anywhere"
        >
          <RadioTarget
            name={`keep-${key}`}
            aria-label={`${label}: ${values[each] || "empty"}`}
            aria-describedby={`${id}-${each}`}
            checked={each === side}
            onChange={() => onChoose(each)}
          />
        </ChoiceLabel>
      ))}
    </div>
  );
}
