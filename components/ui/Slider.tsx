"use client";

import { Slider as Base } from "@base-ui/react/slider";
import { cx } from "./cx";

export type SliderProps = {
  value?: number;
  defaultValue?: number;
  onValueChange?: (value: number) => void;
  /** Once, when the pointer or key is let go. */
  onValueCommitted?: (value: number) => void;
  min?: number;
  max?: number;
  step?: number;
  name?: string;
  disabled?: boolean;
  "aria-label"?: string;
  /** What the value means, for example "5 points". */
  valueText?: (value: number) => string;
  className?: string;
};

/** One number on a line. Pair it with a NumberInput, so that nobody has to drag. */
export function Slider({ valueText, className, "aria-label": label, ...rest }: SliderProps) {
  return (
    <Base.Root {...rest} thumbAlignment="edge" className={cx("w-full", className)}>
      <Base.Control className="flex h-6 items-center max-md:h-11">
        <Base.Track className="h-1 w-full rounded-full bg-control forced-colors:border">
          <Base.Indicator className="rounded-full bg-accent" />
          <Base.Thumb
            aria-label={label}
            getAriaValueText={valueText && ((_, value) => valueText(value))}
            className="grid size-6 place-items-center rounded-full max-md:size-11 has-focus-visible:outline-2 has-focus-visible:outline-ring"
          >
            <span className="size-4 rounded-full border-2 border-accent bg-sheet" />
          </Base.Thumb>
        </Base.Track>
      </Base.Control>
    </Base.Root>
  );
}
