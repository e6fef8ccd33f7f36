import { type ComponentProps, useId } from "react";
import { ChoiceLabel, type ChoiceWords, choiceInputClass, choiceMarkClass } from "./ChoiceLabel";
import { cx } from "./cx";

export type SwitchProps = Omit<ComponentProps<"input">, "type" | "size" | "role"> & ChoiceWords;

// A native checkbox tells its own state, so the role needs no aria-checked beside it.
const asSwitch = { type: "checkbox", role: "switch" };

/** On or off, at once. Native, for the reasons given at Checkbox. */
export function Switch({ label, description, className, ...rest }: SwitchProps) {
  const descriptionId = useId();
  return (
    <ChoiceLabel
      wide
      label={label}
      description={description}
      descriptionId={descriptionId}
      className={className}
    >
      <span className="relative mr-1 inline-grid h-6 w-9 shrink-0 place-items-center max-md:h-11 max-md:w-11">
        <input
          {...rest}
          {...asSwitch}
          aria-describedby={description ? descriptionId : undefined}
          className={choiceInputClass}
        />
        <span aria-hidden className={cx(choiceMarkClass, trackClass)}>
          <span className="size-3.5 rounded-full transition-transform" />
        </span>
      </span>
    </ChoiceLabel>
  );
}

const trackClass =
  "flex h-5 w-9 items-center rounded-full px-0.5 *:bg-control peer-checked:border-accent peer-checked:bg-accent peer-checked:*:translate-x-4 peer-checked:*:bg-on-accent";
