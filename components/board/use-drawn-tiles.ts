"use client";

import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import type { RefObject } from "react";
import type { Tile } from "@/lib/opportunities/board-tile";

/** Every tile has the same height, so that none has to be measured; with the gap below it. In px. */
const tileHeight = 98;
/** Only past so many are some of them not drawn. */
const few = 100;

/** A tile, its place in the column, and its distance from the top in px where only some are drawn. */
type Drawn = { tile: Tile; at: number; start: number | null };

/**
 * The tiles of a column that are drawn: all of a short one, of a long one those in sight. What is in `keptIds` stays on
 * the page, as what has the focus, is about to get it, or is dragged: the hand would be empty.
 */
export function useDrawnTiles(
  box: RefObject<HTMLDivElement | null>,
  tiles: readonly Tile[],
  keptIds: readonly (number | null)[],
): { drawn: Drawn[]; height: number | undefined } {
  const kept = keptIds.map((id) => tiles.findIndex((tile) => tile.id === id)).filter((at) => at >= 0);
  const virtual = useVirtualizer({
    // It watches a short column too: drawn without knowing its place, a long one would be empty for a moment, and what
    // had the focus gone.
    count: tiles.length,
    getScrollElement: () => box.current,
    estimateSize: () => tileHeight,
    overscan: 6,
    getItemKey: (at) => tiles[at]!.id,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...kept])].sort((a, b) => a - b),
  });
  if (tiles.length <= few)
    return { drawn: tiles.map((tile, at) => ({ tile, at, start: null })), height: undefined };
  const inSight = virtual.getVirtualItems();
  return {
    drawn: inSight.map(({ index, start }) => ({ tile: tiles[index]!, at: index, start })),
    height: virtual.getTotalSize(),
  };
}
