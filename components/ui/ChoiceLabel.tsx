import type { ReactNode } from "react";
import { cx } from "./cx";

export type ChoiceWords = {
  /** Words beside the control. Without them give the control an `aria-label`. */
  label?: ReactNode;
  description?: ReactNode;
};

type ChoiceLabelProps = ChoiceWords & {
  descriptionId?: string;
  /** The control is a switch, not a square. */
  wide?: boolean;
  className?: string;
  children: ReactNode;
};

/** The label around a checkbox, radio or switch; all of it can be pressed. The description is not part of the name. */
export function ChoiceLabel({
  label,
  description,
  descriptionId,
  wide,
  className,
  children,
}: ChoiceLabelProps) {
  if (!label) return <span className={cx("inline-flex", className)}>{children}</span>;
  return (
    <div className={cx("min-w-0 text-body", className)}>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children */}
      <label className="flex min-h-6 items-start gap-1 max-md:min-h-11">
        {children}
        <span className="min-w-0 py-0.5 wrap-anywhere max-md:py-2.5">{label}</span>
      </label>
      {description && (
        <p
          id={descriptionId}
          className={`text-meta text-muted wrap-anywhere max-md:-mt-2 ${wide ? "pl-11 max-md:pl-13" : "pl-6 max-md:pl-8.5"}`}
        >
          {description}
        </p>
      )}
    </div>
  );
}

/** The native input lies unseen over the whole target; what is drawn follows its state. */
export const choiceInputClass = "peer absolute inset-0 m-0 size-full appearance-none outline-none!";

/** The square target around a box or dot: 24px, 44px on a phone. */
export const choiceTargetClass =
  "relative inline-grid -ml-1 size-6 shrink-0 place-items-center max-md:-ml-3.5 max-md:size-11";

/** What the drawn part of every choice shares. */
export const choiceMarkClass =
  "pointer-events-none border border-control bg-sheet peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-ring peer-disabled:opacity-60";
