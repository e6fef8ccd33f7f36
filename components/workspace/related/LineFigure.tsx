"use client";

import { type KeyboardEvent, useId, useState } from "react";
import { useSave } from "@/components/form/use-save";
import { Input } from "@/components/ui/Input";
import { changeLineAction } from "@/lib/opportunities/actions";

type LineFigureProps = {
  name: "quantity" | "unitPriceCents" | "discountBp";
  label: string;
  typed: string;
  opportunityId: number;
  productId: number;
};

/** One figure of a product line, saved when it is left or on Enter; Esc puts it back. */
export function LineFigure({ name, label, typed, opportunityId, productId }: LineFigureProps) {
  const errorId = useId();
  const [value, setValue] = useState(typed);
  const { save, pending, failure } = useSave(changeLineAction);
  const error = failure && (failure.fields?.[name] ?? failure.message);
  const leave = () => {
    if (value !== typed) save({ opportunityId, productId, line: { [name]: value } });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter") event.currentTarget.blur();
    if (event.key === "Escape") setValue(typed);
  };
  return (
    <>
      <Input
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? errorId : undefined}
        inputMode="decimal"
        autoComplete="off"
        value={value}
        readOnly={pending}
        onChange={(event) => setValue(event.target.value)}
        onBlur={leave}
        onKeyDown={onKeyDown}
        className="ml-auto w-28! text-right tabular-nums"
      />
      {error && (
        <p id={errorId} role="alert" className="text-meta text-bad-ink">
          {error}
        </p>
      )}
    </>
  );
}
