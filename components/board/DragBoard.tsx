"use client";

import {
  DndContext,
  type DragEndEvent,
  DragOverlay,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { type ReactNode, useRef } from "react";
import type { BoardPage } from "@/lib/opportunities/board";
import type { Columns, Placed } from "./board-state";
import { announcementsOf, columnUnder, keyboardCodes, nextColumn, screenReaderInstructions } from "./drag";
import { focusTile } from "./focus-tile";
import { TileFace } from "./TileFace";
import { useEdges } from "./use-edges";

type DragBoardProps = {
  page: BoardPage;
  columns: Columns;
  dragged: Placed | null;
  /** The tile that is lifted; null once it is dropped or left. */
  onLift: (id: number | null) => void;
  onDrop: (id: number, toKey: string) => void;
  children: ReactNode;
};

/**
 * Lets the tiles in it be dragged from column to column: by mouse, by a long press of a finger, so that a short one
 * still scrolls, and by keyboard.
 */
export function DragBoard({ page, columns, dragged, onLift, onDrop, children }: DragBoardProps) {
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 4 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: nextColumn, keyboardCodes, scrollBehavior: "auto" }),
  );
  const byKeys = useRef(false);
  const autoScroll = useEdges(dragged !== null);
  const end = ({ active, over, activatorEvent }: DragEndEvent) => {
    onLift(null);
    if (over) onDrop(Number(active.id), String(over.id));
    if (activatorEvent instanceof KeyboardEvent) focusTile(Number(active.id));
  };
  const cancel = () => {
    onLift(null);
    if (byKeys.current && dragged) focusTile(dragged.tile.id);
  };
  return (
    <DndContext
      id="board"
      sensors={sensors}
      collisionDetection={columnUnder}
      autoScroll={autoScroll}
      onDragStart={({ active, activatorEvent }) => {
        byKeys.current = activatorEvent instanceof KeyboardEvent;
        onLift(Number(active.id));
      }}
      onDragCancel={cancel}
      onDragEnd={end}
      accessibility={{
        announcements: announcementsOf(columns, page.today),
        screenReaderInstructions,
        restoreFocus: false,
      }}
    >
      {children}
      <DragOverlay dropAnimation={null}>{dragged && <Lifted placed={dragged} page={page} />}</DragOverlay>
    </DndContext>
  );
}

/** The tile in the hand. */
function Lifted({ placed: { tile, column }, page }: { placed: NonNullable<Placed>; page: BoardPage }) {
  return (
    <div className="h-22.5 cursor-grabbing rounded-control border-2 border-accent bg-sheet px-3 py-2">
      <p className="flex h-6 items-center">
        <span className="truncate text-table font-semibold text-ink">{tile.name}</span>
      </p>
      <TileFace {...{ tile, page }} kind={column.kind} rotsAfterDays={column.stage?.rotsAfterDays ?? null} />
    </div>
  );
}
