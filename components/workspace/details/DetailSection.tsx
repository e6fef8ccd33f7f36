"use client";

import { ChevronDown, ChevronRight } from "lucide-react";
import { type ReactNode, useId } from "react";

type DetailSectionProps = { title: string; open: boolean; onToggle: () => void; children: ReactNode };

/** A section of Details under its heading, which folds it. */
export function DetailSection({ title, open, onToggle, children }: DetailSectionProps) {
  const id = useId();
  const Arrow = open ? ChevronDown : ChevronRight;
  return (
    <section className="border-b border-rule px-5 py-2">
      <h2>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          onClick={onToggle}
          className="-ml-1 flex min-h-9 items-center gap-1 rounded-chip pr-2 text-body font-semibold text-ink hover:bg-hover max-md:min-h-11"
        >
          <Arrow aria-hidden size={16} strokeWidth={1.5} />
          {title}
        </button>
      </h2>
      <div id={id} hidden={!open} className="pb-2">
        {children}
      </div>
    </section>
  );
}
