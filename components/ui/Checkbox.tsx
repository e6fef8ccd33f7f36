import { Check, Minus } from "lucide-react";
import { type ComponentProps, useId } from "react";
import {
  ChoiceLabel,
  type ChoiceWords,
  choiceInputClass,
  choiceMarkClass,
  choiceTargetClass,
} from "./ChoiceLabel";
import { cx } from "./cx";

export type CheckboxProps = Omit<ComponentProps<"input">, "type" | "size"> &
  ChoiceWords & {
    /** Some, not all, of what it stands for is chosen. Client components only. */
    indeterminate?: boolean;
  };

/**
 * A native checkbox: it submits, resets and works before scripts do, and is one accessible node, where a drawn one
 * has a hidden twin. The box is 16px in a 24px target, 44px on a phone.
 */
export function Checkbox({ label, description, indeterminate, className, ...rest }: CheckboxProps) {
  const descriptionId = useId();
  return (
    <ChoiceLabel label={label} description={description} descriptionId={descriptionId} className={className}>
      <span className={choiceTargetClass}>
        <input
          {...rest}
          type="checkbox"
          aria-describedby={description ? descriptionId : undefined}
          ref={indeterminate === undefined ? undefined : (node) => showMixed(node, indeterminate)}
          className={choiceInputClass}
        />
        <span aria-hidden className={cx(choiceMarkClass, boxClass)}>
          {indeterminate ? <Minus size={12} strokeWidth={3} /> : <Check size={12} strokeWidth={3} />}
        </span>
      </span>
    </ChoiceLabel>
  );
}

const boxClass =
  "inline-grid size-4 place-items-center rounded-check text-on-accent *:invisible peer-checked:border-accent peer-checked:bg-accent peer-checked:*:visible peer-indeterminate:border-accent peer-indeterminate:bg-accent peer-indeterminate:*:visible";

// HTML has no attribute for it.
function showMixed(input: HTMLInputElement | null, mixed: boolean) {
  if (input) input.indeterminate = mixed;
}
