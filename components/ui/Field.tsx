"use client";

import { CircleAlert, TriangleAlert } from "lucide-react";
import { type ComponentProps, createContext, type ReactNode, useContext, useId, useMemo } from "react";
import { cx } from "./cx";

type FieldContext = {
  controlId?: string;
  required?: boolean;
  disabled?: boolean;
  invalid?: boolean;
  /** The ids of description and error, for `aria-describedby`. */
  describedBy?: string;
};

const Context = createContext<FieldContext>({});

/** What the field around a control knows of it. */
export const useField = () => useContext(Context);

type Control = Pick<
  ComponentProps<"input">,
  "id" | "disabled" | "aria-required" | "aria-invalid" | "aria-describedby"
>;

/** The same as attributes, for whatever takes the focus; what the control was given itself comes first. */
export function useControl(given: Control): Control {
  const field = useField();
  return {
    id: given.id ?? field.controlId,
    disabled: given.disabled ?? field.disabled,
    "aria-required": given["aria-required"] ?? (field.required || undefined),
    "aria-invalid": given["aria-invalid"] ?? (field.invalid || undefined),
    "aria-describedby": given["aria-describedby"] ?? field.describedBy,
  };
}

export type FieldProps = {
  label: ReactNode;
  /** Stands beside the label at the right, for example a link. */
  aside?: ReactNode;
  description?: ReactNode;
  /** What is wrong, in words. Marks the control as invalid. */
  error?: ReactNode;
  /** What is better done otherwise and is taken all the same, spoken as it comes; null while there is nothing. */
  warning?: ReactNode;
  /** Draws the mark and tells screen readers; the check itself is the schema's. */
  required?: boolean;
  disabled?: boolean;
  /** The id of the control, for the links of FormErrors. */
  id?: string;
  /** Keeps the label for screen readers alone. */
  hideLabel?: boolean;
  className?: string;
  children: ReactNode;
};

/** Label above, control, description and error under it, tied together for assistive technology. */
export function Field({
  label,
  aside,
  description,
  error,
  warning,
  hideLabel,
  className,
  ...rest
}: FieldProps) {
  const { required, disabled, children } = rest;
  const ownId = useId();
  const controlId = rest.id ?? ownId;
  const invalid = Boolean(error);
  const warns = Boolean(warning);
  const describedBy =
    cx(Boolean(description) && `${ownId}about`, warns && `${ownId}warns`, invalid && `${ownId}wrong`) ||
    undefined;
  const context = useMemo(
    () => ({ controlId, required, disabled, invalid, describedBy }),
    [controlId, required, disabled, invalid, describedBy],
  );
  return (
    <div className={cx("flex min-w-0 flex-col gap-1", className)}>
      <div className={hideLabel ? "sr-only" : "flex items-baseline gap-1"}>
        <label htmlFor={controlId} className="text-meta font-semibold text-ink">
          {label}
        </label>
        {/* Outside the label, so that the name stays exactly the label's words. */}
        {required && (
          <span aria-hidden className="text-meta font-semibold text-bad-ink">
            *
          </span>
        )}
        {aside && <span className="ml-auto text-meta">{aside}</span>}
      </div>
      <Context value={context}>{children}</Context>
      {description && (
        <p id={`${ownId}about`} className="text-meta text-muted">
          {description}
        </p>
      )}
      {warning !== undefined && <FieldWarning id={`${ownId}warns`}>{warning}</FieldWarning>}
      {error && <FieldError id={`${ownId}wrong`}>{error}</FieldError>}
    </div>
  );
}

/** There before it says anything, so that it is heard when it does. */
const FieldWarning = ({ id, children }: { id: string; children: ReactNode }) => (
  <div id={id} role="status">
    {children && (
      <p className="flex w-fit gap-2 rounded-control border border-warn-line bg-warn-bg px-2 py-1 text-meta text-warn-ink">
        <TriangleAlert aria-hidden size={16} strokeWidth={1.5} className="shrink-0" />
        <span>{children}</span>
      </p>
    )}
  </div>
);

/** What is wrong with a field; `Field` draws it, and whatever else holds what was typed. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <div id={id} className="flex gap-1 text-meta text-bad-ink">
      <CircleAlert aria-hidden size={16} strokeWidth={1.5} className="shrink-0" />
      <span>{children}</span>
    </div>
  );
}
