import { type ComponentProps, type ReactNode, useId } from "react";
import { ChoiceLabel, choiceInputClass, choiceMarkClass, choiceTargetClass } from "./ChoiceLabel";
import { cx } from "./cx";
import { FieldError } from "./Field";

export type RadioOption = { value: string; label: ReactNode; description?: ReactNode; disabled?: boolean };

export type RadioGroupProps = {
  legend: ReactNode;
  name: string;
  options: readonly RadioOption[];
  value?: string;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
  error?: ReactNode;
  className?: string;
};

/** One of a few, all of them visible. Native radios, so that arrow keys and forms work without script. */
export function RadioGroup({ legend, options, error, className, ...group }: RadioGroupProps) {
  const errorId = useId();
  return (
    <fieldset
      aria-describedby={error ? errorId : undefined}
      className={cx("flex min-w-0 flex-col gap-1", className)}
    >
      <legend className="mb-1 text-meta font-semibold text-ink">{legend}</legend>
      {options.map((option) => (
        <Radio key={option.value} option={option} group={group} />
      ))}
      {error && <FieldError id={errorId}>{error}</FieldError>}
    </fieldset>
  );
}

type Group = Pick<RadioGroupProps, "name" | "value" | "defaultValue" | "onValueChange">;

function Radio({ option, group }: { option: RadioOption; group: Group }) {
  const descriptionId = useId();
  return (
    <ChoiceLabel label={option.label} description={option.description} descriptionId={descriptionId}>
      <RadioTarget
        {...radioProps(option, group)}
        aria-describedby={option.description ? descriptionId : undefined}
      />
    </ChoiceLabel>
  );
}

/** The circle alone, for where its group is not a list: as large to hit as every other choice. */
export function RadioTarget(props: ComponentProps<"input">) {
  return (
    <span className={choiceTargetClass}>
      <input {...props} type="radio" className={choiceInputClass} />
      <span
        aria-hidden
        className={cx(
          choiceMarkClass,
          "size-4 rounded-full peer-checked:border-5 peer-checked:border-accent",
        )}
      />
    </span>
  );
}

function radioProps({ value, disabled }: RadioOption, group: Group): ComponentProps<"input"> {
  const choose = group.onValueChange;
  const chosen =
    group.value === undefined
      ? { defaultChecked: value === group.defaultValue }
      : { checked: value === group.value };
  return { ...chosen, name: group.name, value, disabled, onChange: choose && (() => choose(value)) };
}
