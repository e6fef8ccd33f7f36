import type { KeyboardCoordinateGetter } from "@dnd-kit/core";

/** The arrows go from one place to the next, whatever their distance; sections go among sections. */
export const nextPlace: KeyboardCoordinateGetter = (event, { context }) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.code];
  if (!step || !context.active) return undefined;
  event.preventDefault();
  const sort = sortOf(context.active.id);
  const places = context.droppableContainers
    .getEnabled()
    .filter(({ id }) => sortOf(id) === sort)
    .flatMap(({ id }) => ({ id, rect: context.droppableRects.get(id) }))
    .filter(({ rect }) => rect !== undefined)
    .sort((a, b) => a.rect!.top - b.rect!.top);
  const here = places.findIndex(({ id }) => id === (context.over?.id ?? context.active?.id));
  const next = places[here + step]?.rect;
  return next && { x: next.left, y: next.top };
};

const sortOf = (id: number | string): boolean => String(id).startsWith("section ");
