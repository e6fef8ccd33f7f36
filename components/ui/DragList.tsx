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

type Item = { id: number; name: string };

type DragListProps<Row extends Item> = {
  /** Names the list. */
  label: string;
  items: readonly Row[];
  /** The ids in their new order. */
  onOrder: (ids: number[]) => void;
  /** A row, without the handle that it is dragged by. */
  children: (item: Row, at: number) => ReactNode;
};

/**
 * A list whose rows are dragged by their handles. By keyboard, Space lifts and drops, the arrows go from place to
 * place, Escape leaves all as it was.
 */
export function DragList<Row extends Item>({ label, items, onOrder, children }: DragListProps<Row>) {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: nextPlace, keyboardCodes }),
  );
  const [dragging, setDragging] = useState(false);
  const drop = ({ active, over }: DragEndEvent) => {
    setDragging(false);
    if (over && over.id !== active.id) onOrder(ordered(items, active.id, over.id).map(({ id }) => id));
  };
  return (
    <DndContext
      id={useId()}
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragStart={() => setDragging(true)}
      onDragCancel={() => setDragging(false)}
      onDragEnd={drop}
      accessibility={{ announcements: announcementsOf(items), screenReaderInstructions }}
    >
      <ul aria-label={label} onKeyDownCapture={dragging ? passOn : undefined}>
        {items.map((item, at) => (
          <DragRow key={item.id} item={item}>
            {children(item, at)}
          </DragRow>
        ))}
      </ul>
    </DndContext>
  );
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

function DragRow({ item, children }: { item: Item; children: ReactNode }) {
  const { setNodeRef, transform, isDragging, ...handle } = useDraggable({ id: item.id });
  const drop = useDroppable({ id: item.id });
  const row = useCallback(
    (node: HTMLElement | null) => {
      setNodeRef(node);
      drop.setNodeRef(node);
    },
    [setNodeRef, drop.setNodeRef],
  );
  return (
    <li
      ref={row}
      style={transform ? { transform: `translateY(${transform.y}px)` } : undefined}
      className={cx(
        "flex min-h-11 items-center gap-1 border-t border-rule",
        isDragging && "relative z-sticky rounded-control bg-sheet shadow-float",
        drop.isOver && !isDragging && "bg-accent-soft",
      )}
    >
      <Handle {...handle} label={`Move ${item.name}`}>
        <GripVertical aria-hidden size={16} strokeWidth={1.5} />
      </Handle>
      {children}
    </li>
  );
}

type Id = number | string;

/** The items with the one that was dragged in the place of the one that it is over. */
function ordered<Row extends Item>(items: readonly Row[], active: Id, over: Id): Row[] {
  const place = (id: Id) => items.findIndex((item) => item.id === id);
  const [from, to] = [place(active), place(over)];
  return items.toSpliced(from, 1).toSpliced(to, 0, items[from]!);
}

function announcementsOf(items: readonly Item[]): Announcements {
  const say = (active: Id, over?: Id) => {
    const next = over === undefined ? items : ordered(items, active, over);
    const at = next.findIndex(({ id }) => id === active);
    return `${next[at]?.name}, ${at + 1} of ${next.length}`;
  };
  return {
    onDragStart: ({ active }) => `Lifted ${say(active.id)}.`,
    onDragOver: ({ active, over }) => (over ? `${say(active.id, over.id)}.` : undefined),
    onDragEnd: ({ active, over }) => `Dropped ${say(active.id, over?.id)}.`,
    onDragCancel: ({ active }) => `Left ${say(active.id)}.`,
  };
}
