"use client";

import { useDraggable, useDroppable } from "@dnd-kit/core";
import { GripVertical } from "lucide-react";
import { cx } from "@/components/ui/cx";
import { Handle } from "@/components/ui/Handle";
import { SectionHeading } from "@/components/ui/SectionHeading";
import type { AdminSection } from "@/lib/custom-fields/list-fields";
import { endId, sectionId } from "./drag";
import { FieldRow } from "./FieldRow";
import { SectionActions } from "./SectionActions";

export type Arranging = {
  type: string;
  sections: AdminSection[];
  arrange: (next: AdminSection[], said?: string) => void;
};

type SectionRowsProps = Arranging & { onEdit: (key: string) => void };

/** All sections of a type, one under the other. */
export function SectionRows({ onEdit, ...arranging }: SectionRowsProps) {
  return arranging.sections.map((section, at) => (
    <SectionBlock key={section.title} {...arranging} {...{ section, at, onEdit }} />
  ));
}

type SectionBlockProps = SectionRowsProps & { section: AdminSection; at: number };

function SectionBlock({ section: { title, fields }, at, onEdit, ...arranging }: SectionBlockProps) {
  const drag = useDraggable({ id: sectionId(at) });
  const drop = useDroppable({ id: sectionId(at) });
  return (
    <section aria-label={title} className={cx("border-t border-rule pb-2", drag.isDragging && "opacity-50")}>
      <div
        ref={drop.setNodeRef}
        className={cx("flex items-center gap-1 px-3 pt-2", drop.isOver && "bg-accent-soft")}
      >
        <Handle {...drag} label={`Move ${title}`}>
          <GripVertical aria-hidden size={16} strokeWidth={1.5} />
        </Handle>
        <SectionHeading aside={fields.length} className="min-w-0 flex-1">
          {title}
        </SectionHeading>
        <SectionActions {...arranging} at={at} />
      </div>
      <ul aria-label={`Fields of ${title}`}>
        {fields.map((field) => (
          <FieldRow key={field.key} {...arranging} field={field} onEdit={() => onEdit(field.key)} />
        ))}
      </ul>
      <SectionEnd at={at} empty={fields.length === 0} />
    </section>
  );
}

/** Where a field is dropped that is to be the last, or the first of an empty section. */
function SectionEnd({ at, empty }: { at: number; empty: boolean }) {
  const { setNodeRef, isOver } = useDroppable({ id: endId(at) });
  return (
    <div
      ref={setNodeRef}
      className={cx("mx-5", empty ? "py-2" : "h-2", isOver && "border-t-2 border-accent")}
    >
      {empty && <p className="text-table text-muted">No fields. Forms and Details do not show it yet.</p>}
    </div>
  );
}
