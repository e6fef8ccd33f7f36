"use client";

import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { GripVertical } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useCallback, useId, useState } from "react";
import { cx } from "./cx";
import { Handle } from "./Handle";
import { nextPlace } from "./next-place";

export type DragItem = { id: number; name: string };

type DragOrderProps = {
  items: readonly DragItem[];
  /** The ids in their new order, and which of them was moved. */
  onOrder: (ids: number[], moved: number) => void;
  /** How many there are in all, where these are the first of them. */
  total?: number;
  /** Holds the rows, which `useDragRow` makes. `onKeyDownCapture` goes to the element around them. */
  children: (rows: { onKeyDownCapture?: (event: KeyboardEvent<HTMLElement>) => void }) => ReactNode;
};

/**
 * Lets rows be dragged by their handles. By keyboard, Space lifts and drops, the arrows go from place to place, Escape
 * leaves all as it was.
 */
export function DragOrder({ items, onOrder, total = items.length, children }: DragOrderProps) {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: nextPlace, keyboardCodes }),
  );
  const [dragging, setDragging] = useState(false);
  const drop = ({ active, over }: DragEndEvent) => {
    setDragging(false);
    if (over && over.id !== active.id)
      onOrder(
        ordered(items, active.id, over.id).map(({ id }) => id),
        Number(active.id),
      );
  };
  return (
    <DndContext
      id={useId()}
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragStart={() => setDragging(true)}
      onDragCancel={() => setDragging(false)}
      onDragEnd={drop}
      accessibility={{ announcements: announcementsOf(items, total), screenReaderInstructions }}
    >
      {children({ onKeyDownCapture: dragging ? passOn : undefined })}
    </DndContext>
  );
}

/** What a row is dragged by and where it stands meanwhile: for the element of the row, and its handle. */
export function useDragRow({ id, name }: DragItem) {
  const { setNodeRef, transform, isDragging, ...grip } = useDraggable({ id });
  const drop = useDroppable({ id });
  const ref = useCallback(
    (node: HTMLElement | null) => {
      setNodeRef(node);
      drop.setNodeRef(node);
    },
    [setNodeRef, drop.setNodeRef],
  );
  return {
    row: {
      ref,
      style: transform ? { transform: `translateY(${transform.y}px)` } : undefined,
      className: cx(
        isDragging && "relative z-sticky rounded-control bg-sheet shadow-float",
        drop.isOver && !isDragging && "bg-accent-soft",
      ),
    },
    handle: (
      <Handle {...grip} label={`Move ${name}`}>
        <GripVertical aria-hidden size={16} strokeWidth={1.5} />
      </Handle>
    ),
  };
}

/** What Escape is to a row that is lifted; by its own name it would close the dialog around the list as well. */
const leave = "LeaveRow";

const keyboardCodes = { start: ["Space", "Enter"], cancel: [leave], end: ["Space", "Enter", "Tab"] };

/** A dialog around the list keeps the arrows to itself; what is lifted hears them at the document. */
function passOn(event: KeyboardEvent<HTMLElement>) {
  if (!event.key.startsWith("Arrow") && event.key !== "Escape") return;
  event.preventDefault();
  event.stopPropagation();
  event.nativeEvent.stopImmediatePropagation();
  const code = event.key === "Escape" ? leave : event.code;
  event.currentTarget.ownerDocument.dispatchEvent(new window.KeyboardEvent("keydown", { code }));
}

const screenReaderInstructions = {
  draggable: "Press Space to lift it, the arrow keys to move it, Space to drop it, Escape to leave it.",
};

type Id = number | string;

/** The items with the one that was dragged in the place of the one that it is over. */
function ordered(items: readonly DragItem[], active: Id, over: Id): DragItem[] {
  const place = (id: Id) => items.findIndex((item) => item.id === id);
  const [from, to] = [place(active), place(over)];
  return items.toSpliced(from, 1).toSpliced(to, 0, items[from]!);
}

function announcementsOf(items: readonly DragItem[], total: number): Announcements {
  const say = (active: Id, over?: Id) => {
    const next = over === undefined ? items : ordered(items, active, over);
    const at = next.findIndex(({ id }) => id === active);
    return `${next[at]?.name}, ${at + 1} of ${total}`;
  };
  return {
    onDragStart: ({ active }) => `Lifted ${say(active.id)}.`,
    onDragOver: ({ active, over }) => (over ? `${say(active.id, over.id)}.` : undefined),
    onDragEnd: ({ active, over }) => `Dropped ${say(active.id, over?.id)}.`,
    onDragCancel: ({ active }) => `Left ${say(active.id)}.`,
  };
}
