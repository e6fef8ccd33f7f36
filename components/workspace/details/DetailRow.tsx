"use client";

import { Pencil } from "lucide-react";
import { type MouseEvent, type ReactNode, useEffect, useRef } from "react";
import { iconButtonClass } from "@/components/ui/buttonClass";
import type { DetailField, Details } from "@/lib/records/details";
import { DetailValue } from "./DetailValue";

/** The name of a field beside its value or its input. */
export function DetailLine({ field, children }: { field: DetailField; children: ReactNode }) {
  const wide = field.kind === "richText" || field.kind === "longText";
  return (
    <div
      className={`min-w-0 sm:grid sm:grid-cols-[9.5rem_minmax(0,1fr)] sm:gap-x-3 ${wide ? "lg:col-span-2" : ""}`}
    >
      <dt className="pt-2 text-table text-second">{field.label}</dt>
      {children}
    </div>
  );
}

type DetailRowProps = {
  field: DetailField;
  details: Details;
  /** Left out where it cannot be changed. */
  onEdit?: () => void;
  /** Just saved or left: the focus comes back here. */
  returning: boolean;
  onReturned: () => void;
};

/** A field with its value. A press on the value or its button edits it in place. */
export function DetailRow({ field, details, onEdit, returning, onReturned }: DetailRowProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!returning) return;
    // A question that was asked on the way gives the focus back to where it was before, in the same moment.
    queueMicrotask(() => button.current?.focus());
    onReturned();
  }, [returning, onReturned]);
  const press = (event: MouseEvent) => {
    const target = event.target as Element;
    if (!target.closest("a,button") && !getSelection()?.toString()) onEdit?.();
  };
  return (
    <DetailLine field={field}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the button beside the value does the same by keyboard */}
      <dd
        onClick={onEdit && press}
        className={`group/value relative min-h-9 min-w-0 rounded-chip px-2 py-2 text-body break-words text-ink max-md:min-h-11 max-md:[&>a]:-my-2 ${onEdit ? "cursor-text hover:bg-hover pointer-coarse:pr-12" : ""}`}
      >
        <DetailValue field={field} details={details} />
        {onEdit && (
          <button
            ref={button}
            type="button"
            data-edit={field.key}
            aria-label={`Edit ${field.label}`}
            onClick={onEdit}
            className={iconButtonClass(
              "quiet",
              32,
              "absolute! top-0.5 right-0.5 bg-hover text-second opacity-0 group-hover/value:opacity-100 focus-visible:opacity-100 pointer-coarse:bg-transparent pointer-coarse:opacity-100 max-md:-top-1",
            )}
          >
            <Pencil aria-hidden size={14} strokeWidth={1.5} />
          </button>
        )}
      </dd>
    </DetailLine>
  );
}
