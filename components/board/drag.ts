import {
  type Announcements,
  type CollisionDetection,
  type KeyboardCoordinateGetter,
  pointerWithin,
} from "@dnd-kit/core";
import { type Columns, placeOf, refusalOf, staysIn, whereIs } from "./board-state";

/** Only Space lifts: Enter opens the record. Tab drops nothing on its way. */
export const keyboardCodes = { start: ["Space"], cancel: ["Escape"], end: ["Space", "Enter"] };

export const screenReaderInstructions = {
  draggable:
    "Press Space to lift it, the left and right arrow keys to carry it to another stage, Space to drop it, Escape to leave it. Press M to choose a stage from a list.",
};

/** The left and right arrows carry from column to column; within one the order is given. */
export const nextColumn: KeyboardCoordinateGetter = (event, { context, currentCoordinates }) => {
  if (!event.code.startsWith("Arrow")) return undefined;
  event.preventDefault();
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.code];
  const columns = context.droppableContainers
    .getEnabled()
    .flatMap(({ id }) => ({ id, rect: context.droppableRects.get(id) }))
    .filter(({ rect }) => rect !== undefined && rect.width > 0)
    .sort((a, b) => a.rect!.left - b.rect!.left);
  const here = columns.findIndex(({ id }) => id === context.over?.id);
  const next = step && columns[here + step]?.rect;
  return next ? { x: next.left + 8, y: currentCoordinates.y } : undefined;
};

/** A pointer is over the column that it is in, and over none outside; by keyboard the nearest counts. */
export const columnUnder: CollisionDetection = (given) =>
  given.pointerCoordinates ? pointerWithin(given) : nearest(given);

/** By how far it is from side to side: all columns are as high as the board. */
const nearest: CollisionDetection = ({ collisionRect, droppableRects, droppableContainers }) => {
  const middle = ({ left, width }: { left: number; width: number }) => left + width / 2;
  const [best] = droppableContainers
    .flatMap(({ id }) => {
      const rect = droppableRects.get(id);
      return rect && rect.width > 0 ? [{ id, away: Math.abs(middle(rect) - middle(collisionRect)) }] : [];
    })
    .sort((a, b) => a.away - b.away);
  return best ? [{ id: best.id }] : [];
};

/** What is said while a tile is carried: `Fast Paint, Proposal/Quote, 2 of 4`. `today` is its closing day. */
export function announcementsOf(columns: Columns, today: string): Announcements {
  const say = (active: string | number, over?: string | number) => {
    const placed = placeOf(columns, Number(active));
    const to = columns.find(({ key }) => key === over) ?? placed?.column;
    if (!placed || !to) return "";
    return refusalOf(columns, placed, to) ?? whereIs(placed, to, today);
  };
  const left = (active: string | number) => {
    const placed = placeOf(columns, Number(active));
    return placed ? staysIn(placed.tile, placed.column) : undefined;
  };
  return {
    onDragStart: ({ active }) => `Lifted ${say(active.id)}`,
    onDragOver: ({ active, over }) => (over ? say(active.id, over.id) : undefined),
    onDragEnd: ({ active, over }) => {
      const placed = placeOf(columns, Number(active.id));
      const to = columns.find(({ key }) => key === over?.id);
      if (!placed || !to || to === placed.column) return left(active.id);
      const refusal = refusalOf(columns, placed, to);
      if (refusal) return `${refusal} ${left(active.id)}`;
      // A lead stays where it is until the question is answered.
      return placed.tile.type === "lead"
        ? `Qualify ${placed.tile.name}?`
        : `Dropped ${whereIs(placed, to, today)}`;
    },
    onDragCancel: ({ active }) => left(active.id),
  };
}
