"use client";

import { useDraggable, useDroppable } from "@dnd-kit/core";
import { GripVertical } from "lucide-react";
import { Chip } from "@/components/ui/Chip";
import { cx } from "@/components/ui/cx";
import { Handle } from "@/components/ui/Handle";
import type { AdminField } from "@/lib/custom-fields/list-fields";
import { fieldId } from "./drag";
import { FieldActions } from "./FieldActions";
import type { Arranging } from "./SectionRows";

export type FieldRowProps = Arranging & { field: AdminField; onEdit: () => void };

/** A field in its section: what it is called, what it holds, and what can be done with it. */
export function FieldRow(props: FieldRowProps) {
  const { field, onEdit } = props;
  const drag = useDraggable({ id: fieldId(field.key) });
  const drop = useDroppable({ id: fieldId(field.key) });
  return (
    <li
      ref={drop.setNodeRef}
      className={cx(
        "grid min-h-9 grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-2 border-rule border-t px-3 hover:bg-hover md:grid-cols-[auto_minmax(0,14rem)_minmax(0,12rem)_minmax(0,1fr)_auto]",
        drag.isDragging && "opacity-50",
        drop.isOver && !drag.isDragging && "bg-accent-soft",
      )}
    >
      <Handle {...drag} label={`Move ${field.label}`}>
        <GripVertical aria-hidden size={16} strokeWidth={1.5} />
      </Handle>
      <Name field={field} onEdit={onEdit} />
      <span className="truncate text-table text-second max-md:col-start-2 max-md:row-start-2">
        {field.kindLabel}
        {field.to && ` · ${field.to}`}
      </span>
      <Marks field={field} />
      <span className="max-md:col-start-3 max-md:row-start-1">
        <FieldActions {...props} />
      </span>
    </li>
  );
}

function Name({ field: { label, own, hidden }, onEdit }: Pick<FieldRowProps, "field" | "onEdit">) {
  const looks = cx("truncate text-table font-semibold", hidden && "text-muted line-through");
  if (!own) return <span className={looks}>{label}</span>;
  return (
    <button
      type="button"
      onClick={onEdit}
      className={cx(looks, "min-h-6 rounded-chip text-left text-link hover:underline max-md:min-h-11")}
    >
      {label}
    </button>
  );
}

function Marks({ field: { required, unique, hidden, own, progress } }: Pick<FieldRowProps, "field">) {
  const words = Object.entries({ Hidden: hidden, Required: required, Unique: unique, Custom: own })
    .filter(([, holds]) => holds)
    .map(([word]) => word);
  return (
    <span className="flex flex-wrap items-center gap-1 py-1 max-md:col-start-2 max-md:row-start-3 max-md:empty:hidden">
      {words.map((word) => (
        <Chip key={word}>{word}</Chip>
      ))}
      {progress !== null && (
        <span role="status" className="text-meta text-second tabular-nums">
          Getting ready for lists, {progress} %
        </span>
      )}
    </span>
  );
}
