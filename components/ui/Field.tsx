"use client";

import { Field as Base } from "@base-ui/react/field";
import { CircleAlert } from "lucide-react";
import { createContext, type ReactNode, useContext, useId, useMemo } from "react";
import { cx } from "./cx";

type FieldContext = { controlId?: string; required?: boolean };

const Context = createContext<FieldContext>({});

/** What the field around a control knows of it: its id, and whether it must be filled in. */
export const useField = () => useContext(Context);

export type FieldProps = {
  label: ReactNode;
  /** Stands beside the label at the right, for example a link. */
  aside?: ReactNode;
  description?: ReactNode;
  /** What is wrong, in words. Marks the control as invalid. */
  error?: ReactNode;
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
  required,
  disabled,
  hideLabel,
  ...rest
}: FieldProps) {
  const ownId = useId();
  const controlId = rest.id ?? ownId;
  const context = useMemo(() => ({ controlId, required }), [controlId, required]);
  return (
    <Base.Root
      invalid={Boolean(error)}
      disabled={disabled}
      className={cx("flex min-w-0 flex-col gap-1", rest.className)}
    >
      <div className={hideLabel ? "sr-only" : "flex items-baseline gap-1"}>
        <Base.Label className="text-meta font-semibold text-ink">{label}</Base.Label>
        {/* Outside the label, so that the name stays exactly the label's words. */}
        {required && (
          <span aria-hidden className="text-meta font-semibold text-bad-ink">
            *
          </span>
        )}
        {aside && <span className="ml-auto text-meta">{aside}</span>}
      </div>
      <Context value={context}>{rest.children}</Context>
      {description && <Base.Description className="text-meta text-muted">{description}</Base.Description>}
      {error && <FieldError>{error}</FieldError>}
    </Base.Root>
  );
}

function FieldError({ children }: { children: ReactNode }) {
  return (
    <Base.Error match className="flex gap-1 text-meta text-bad-ink">
      <CircleAlert aria-hidden size={16} strokeWidth={1.5} className="shrink-0" />
      <span>{children}</span>
    </Base.Error>
  );
}
