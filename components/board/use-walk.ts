"use client";

import type { RefObject } from "react";
import { useKeys } from "@/components/shell/KeysProvider";
import { useToast } from "@/components/ui/Toast";
import type { Tile } from "@/lib/opportunities/board-tile";
import { type Columns, placeOf } from "./board-state";

type Walk = {
  board: RefObject<HTMLElement | null>;
  columns: Columns;
  isDragging: boolean;
  onMove: (tile: Tile, anchor: HTMLElement) => void;
  /** Another tile has the focus. */
  onWalk: (id: number) => void;
  onPreview: (id: number) => void;
};

const tilesIn = (column: Element): HTMLElement[] => [...column.querySelectorAll<HTMLElement>("[data-tile]")];

/** The keyboard's way over the board: arrows from tile to tile, M moves the one that has the focus, P previews it. */
export function useWalk({ board, columns, isDragging, onMove, onWalk, onPreview }: Walk) {
  const { show } = useToast();
  const focused = () => document.activeElement?.closest<HTMLElement>("[data-tile]") ?? null;
  const focus = (tile: HTMLElement | undefined) => {
    tile?.querySelector<HTMLElement>("a")?.focus();
    tile?.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (tile) onWalk(Number(tile.dataset.tile));
  };
  const walk = ({ key }: KeyboardEvent) => {
    const here = focused();
    if (!here || isDragging) return false;
    if (key === "ArrowLeft" || key === "ArrowRight") focus(across(board.current, here, key));
    else along(here, key === "ArrowDown" ? 1 : -1);
    return undefined;
  };
  /** One that has the focus may have been scrolled far away from what is drawn: then it is brought back first. */
  const along = (here: HTMLElement, by: 1 | -1) => {
    const tiles = placeOf(columns, Number(here.dataset.tile))?.column.tiles ?? [];
    const next = tiles[tiles.findIndex(({ id }) => String(id) === here.dataset.tile) + by];
    if (!next) return;
    const drawn = () => board.current?.querySelector<HTMLElement>(`[data-tile="${next.id}"]`) ?? undefined;
    if (drawn()) return focus(drawn());
    here.scrollIntoView({ block: "nearest" });
    requestAnimationFrame(() => requestAnimationFrame(() => focus(drawn())));
  };
  useKeys({
    boardWalk: walk,
    boardMove: () => {
      const here = focused();
      const placed = here && placeOf(columns, Number(here.dataset.tile));
      const link = here?.querySelector("a");
      if (!placed || !link || isDragging) return false;
      if (!placed.tile.mayEdit) return show(`${placed.tile.name} is not yours to move.`);
      onMove(placed.tile, link);
      return undefined;
    },
    boardPreview: () => {
      const here = focused();
      if (!here || isDragging) return false;
      onPreview(Number(here.dataset.tile));
      return undefined;
    },
  });
}

/** The tile at the same height in the next column that has any; columns out of sight have none to go to. */
function across(board: HTMLElement | null, here: HTMLElement, key: string): HTMLElement | undefined {
  const all = [...(board?.querySelectorAll("[data-column]") ?? [])].filter(
    (column) => column.clientWidth > 0 && (column.contains(here) || tilesIn(column).length > 0),
  );
  const own = all.findIndex((column) => column.contains(here));
  const next = all[own + (key === "ArrowRight" ? 1 : -1)];
  if (!next) return undefined;
  const top = here.getBoundingClientRect().top;
  const away = (tile: HTMLElement) => Math.abs(tile.getBoundingClientRect().top - top);
  return tilesIn(next).reduce((best, tile) => (away(tile) < away(best) ? tile : best));
}
