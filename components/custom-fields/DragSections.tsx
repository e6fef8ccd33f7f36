"use client";

import {
  type Announcements,
  type CollisionDetection,
  closestCenter,
  DndContext,
  type DragEndEvent,
  DragOverlay,
  type DragStartEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { type ReactNode, useState } from "react";
import { nextPlace } from "@/components/ui/next-place";
import type { AdminSection } from "@/lib/custom-fields/list-fields";
import { moveField, moveSection, whereIs } from "./arrangement";
import { type Dragged, draggedOf, placeUnder } from "./drag";

type DragSectionsProps = {
  sections: AdminSection[];
  arrange: (next: AdminSection[]) => void;
  children: ReactNode;
};

/**
 * Lets the rows in it be dragged by their handles: fields to any place, sections among themselves. By keyboard, Space
 * lifts and drops, the arrows go from place to place, Escape leaves all as it was.
 */
export function DragSections({ sections, arrange, children }: DragSectionsProps) {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: nextPlace }),
  );
  const drop = ({ active, over }: DragEndEvent) => {
    setDragged(null);
    const next = over && arranged(sections, String(active.id), String(over.id));
    if (next) arrange(next);
  };
  return (
    <DndContext
      id="fields"
      sensors={sensors}
      collisionDetection={alike}
      onDragStart={({ active }: DragStartEvent) => setDragged(draggedOf(sections, String(active.id)))}
      onDragCancel={() => setDragged(null)}
      onDragEnd={drop}
      accessibility={{
        announcements: announcementsOf(sections),
        screenReaderInstructions: {
          draggable:
            "Press Space to lift it, the arrow keys to move it, Space to drop it, Escape to leave it.",
        },
      }}
    >
      {children}
      <DragOverlay dropAnimation={null}>
        {dragged && (
          <p className="rounded-control bg-sheet px-3 py-2 text-table font-semibold text-ink shadow-float">
            {dragged.label}
          </p>
        )}
      </DragOverlay>
    </DndContext>
  );
}

/** Fields land on fields and the ends of sections, sections on sections. */
const alike: CollisionDetection = ({ active, droppableContainers, ...rest }) => {
  const isSection = String(active.id).startsWith("section ");
  const places = droppableContainers.filter(({ id }) => String(id).startsWith("section ") === isSection);
  return closestCenter({ ...rest, active, droppableContainers: places });
};

/** The sections as they stand once `active` is dropped over `over`; null where that changes nothing. */
function arranged(sections: AdminSection[], active: string, over: string): AdminSection[] | null {
  if (active === over) return null;
  const dragged = draggedOf(sections, active);
  if (!dragged) return null;
  if (dragged.kind === "section") return moveSection(sections, dragged.at, Number(over.split(" ")[1]));
  const to = placeUnder(sections, dragged.key, over);
  return to && moveField(sections, dragged.key, to);
}

function announcementsOf(sections: AdminSection[]): Announcements {
  const say = (active: string, over: string | undefined) => {
    const dragged = draggedOf(sections, active);
    if (!dragged) return undefined;
    const next = over ? (arranged(sections, active, over) ?? sections) : sections;
    if (dragged.kind === "field") return whereIs(next, dragged);
    const at = next.findIndex(({ title }) => title === dragged.label);
    return `${dragged.label}, section ${at + 1} of ${next.length}`;
  };
  return {
    onDragStart: ({ active }) => `Lifted ${say(String(active.id), undefined)}.`,
    onDragOver: ({ active, over }) => (over ? `${say(String(active.id), String(over.id))}.` : undefined),
    onDragEnd: ({ active, over }) => `Dropped ${say(String(active.id), over ? String(over.id) : undefined)}.`,
    onDragCancel: ({ active }) => `Left ${say(String(active.id), undefined)}.`,
  };
}
