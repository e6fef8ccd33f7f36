import { type ReactNode, useId } from "react";
import { cx } from "@/components/ui/cx";
import { FieldError } from "@/components/ui/Field";
import { Input } from "@/components/ui/Input";
import type { LineFigureState } from "./use-line-figure";

type LineFigureProps = { label: string; figure: LineFigureState; className: string };

/** The input of one figure of a product line, what is wrong with it under it. */
export function LineFigure({ label, figure: { value, error, input }, className }: LineFigureProps) {
  const errorId = useId();
  return (
    <>
      <Input
        id={input.id}
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? errorId : undefined}
        inputMode="decimal"
        autoComplete="off"
        maxLength={40}
        value={value}
        readOnly={input.readOnly}
        onChange={(event) => input.onChange(event.target.value)}
        onBlur={input.onLeave}
        onKeyDown={input.onKeyDown}
        className={cx("text-right tabular-nums", className)}
      />
      {error && (
        <div role="alert" className="mt-1 ml-auto max-w-36 text-left whitespace-normal">
          <FieldError id={errorId}>{error}</FieldError>
        </div>
      )}
    </>
  );
}

/** Stands over the figure on a phone, where the head of the table does not. */
export const FigureLabel = ({ children }: { children: ReactNode }) => (
  <span aria-hidden className="mb-1 block text-meta text-second md:hidden">
    {children}
  </span>
);
