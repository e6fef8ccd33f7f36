import type { useDraggable } from "@dnd-kit/core";
import type { ReactNode } from "react";

type Draggable = ReturnType<typeof useDraggable>;

type HandleProps = Pick<Draggable, "attributes" | "listeners" | "setActivatorNodeRef"> & {
  /** Left out where the whole row is what moves. */
  setNodeRef?: Draggable["setNodeRef"];
  label: string;
  children: ReactNode;
};

/** What a row is dragged by, with the pointer or the keyboard. */
export function Handle({
  attributes,
  listeners,
  setActivatorNodeRef,
  setNodeRef,
  label,
  children,
}: HandleProps) {
  return (
    <span ref={setNodeRef} className="inline-flex shrink-0">
      <button
        type="button"
        {...attributes}
        {...listeners}
        ref={setActivatorNodeRef}
        aria-label={label}
        className="grid size-7 cursor-grab touch-none place-items-center rounded-chip text-muted hover:bg-hover hover:text-ink max-md:size-11"
      >
        {children}
      </button>
    </span>
  );
}
