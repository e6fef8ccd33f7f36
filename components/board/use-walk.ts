"use client";

import type { RefObject } from "react";
import { useKeys } from "@/components/shell/KeysProvider";
import type { Tile } from "@/lib/opportunities/board-tile";
import { type Columns, placeOf } from "./board-state";

type Walk = {
  board: RefObject<HTMLElement | null>;
  columns: Columns;
  isDragging: boolean;
  onMove: (tile: Tile, anchor: HTMLElement) => void;
};

const tilesIn = (column: Element): HTMLElement[] => [...column.querySelectorAll<HTMLElement>("[data-tile]")];

/** The keyboard's way over the board: arrows from tile to tile, M moves the one that has the focus. */
export function useWalk({ board, columns, isDragging, onMove }: Walk) {
  const focused = () => document.activeElement?.closest<HTMLElement>("[data-tile]") ?? null;
  const focus = (tile: HTMLElement | undefined) => {
    tile?.querySelector<HTMLElement>("a")?.focus();
    tile?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  const walk = ({ key }: KeyboardEvent) => {
    const here = focused();
    if (!here || isDragging) return false;
    const next =
      key === "ArrowDown" || key === "ArrowUp" ? within(here, key) : across(board.current, here, key);
    focus(next);
    return undefined;
  };
  useKeys({
    boardWalk: walk,
    boardMove: () => {
      const here = focused();
      const placed = here && placeOf(columns, Number(here.dataset.tile));
      const link = here?.querySelector("a");
      if (!placed?.tile.mayEdit || !link || isDragging) return false;
      onMove(placed.tile, link);
      return undefined;
    },
  });
}

function within(here: HTMLElement, key: string): HTMLElement | undefined {
  const all = tilesIn(here.closest("[data-column]")!);
  return all[all.indexOf(here) + (key === "ArrowDown" ? 1 : -1)];
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
