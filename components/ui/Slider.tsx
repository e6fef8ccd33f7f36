"use client";

import { Slider as Base } from "@base-ui/react/slider";
import type { ReactNode } from "react";
import { cx } from "./cx";

type Line = {
  min?: number;
  max?: number;
  step?: number;
  disabled?: boolean;
  className?: string;
};

export type SliderProps = Line & {
  value?: number;
  defaultValue?: number;
  onValueChange?: (value: number) => void;
  /** Once, when the pointer or key is let go. */
  onValueCommitted?: (value: number) => void;
  name?: string;
  "aria-label"?: string;
  /** What the value means, for example "5 points". */
  valueText?: (value: number) => string;
};

// Placed by the client alone: on the server it would be by a script of the library's, which our policy lets none in.
const thumbAlignment = "edge-client-only";

/** One number on a line. Pair it with a NumberInput, so that nobody has to drag. */
export function Slider({ valueText, className, "aria-label": label, ...rest }: SliderProps) {
  return (
    <Base.Root {...rest} thumbAlignment={thumbAlignment} className={cx("w-full", className)}>
      <Track>
        <Thumb label={label} valueText={valueText} />
      </Track>
    </Base.Root>
  );
}

export type RangeSliderProps = Line & {
  value: readonly [number, number];
  onValueChange: (value: readonly [number, number]) => void;
  onValueCommitted: (value: readonly [number, number]) => void;
  /** What Page Up and Page Down move an end by. */
  largeStep?: number;
  /** The names of its two ends. */
  labels: readonly [string, string];
  valueText: (value: number) => string;
};

/** A stretch of a line between two ends, neither of which passes the other. Pair it with two fields. */
export function RangeSlider({
  labels,
  valueText,
  className,
  onValueChange,
  onValueCommitted,
  ...rest
}: RangeSliderProps) {
  const ends = (values: readonly number[]) => [values[0]!, values[1]!] as const;
  return (
    <Base.Root
      {...rest}
      onValueChange={(values) => onValueChange(ends(values))}
      onValueCommitted={(values) => onValueCommitted(ends(values))}
      thumbCollisionBehavior="none"
      thumbAlignment={thumbAlignment}
      className={cx("w-full", className)}
    >
      <Track>
        <Thumb index={0} label={labels[0]} valueText={valueText} />
        <Thumb index={1} label={labels[1]} valueText={valueText} />
      </Track>
    </Base.Root>
  );
}

const Track = ({ children }: { children: ReactNode }) => (
  <Base.Control className="flex h-6 items-center max-md:h-11">
    <Base.Track className="h-1 w-full rounded-full bg-control forced-colors:border">
      <Base.Indicator className="rounded-full bg-accent" />
      {children}
    </Base.Track>
  </Base.Control>
);

type ThumbProps = { index?: number; label?: string; valueText?: (value: number) => string };

function Thumb({ index, label, valueText }: ThumbProps) {
  return (
    <Base.Thumb
      index={index}
      aria-label={label}
      getAriaValueText={valueText && ((_, value) => valueText(value))}
      className="grid size-6 place-items-center rounded-full max-md:size-11 has-focus-visible:outline-2 has-focus-visible:outline-ring"
    >
      <span className="size-4 rounded-full border-2 border-accent bg-sheet" />
    </Base.Thumb>
  );
}
