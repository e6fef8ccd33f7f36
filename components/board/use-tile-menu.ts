"use client";

import { useCallback, useState } from "react";
import type { Tile } from "@/lib/opportunities/board-tile";
import type { OpenMenu } from "./TileMenu";

/** The menu of a tile: one for all of them, which stays while it closes. */
export function useTileMenu() {
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [open, setOpen] = useState(false);
  const show = useCallback((tile: Tile, anchor: HTMLElement, only?: "move") => {
    setMenu({ tile, anchor, only });
    setOpen(true);
  }, []);
  /** Only where the tile is to go. */
  const askWhere = useCallback((tile: Tile, anchor: HTMLElement) => show(tile, anchor, "move"), [show]);
  const tileId = open && menu?.only === undefined ? (menu?.tile.id ?? null) : null;
  return { menu, open, setOpen, show, askWhere, tileId };
}
