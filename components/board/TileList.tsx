"use client";

import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { memo, useCallback, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/Button";
import { Spinner } from "@/components/ui/Spinner";
import type { BoardColumn, BoardPage } from "@/lib/opportunities/board";
import type { Tile } from "@/lib/opportunities/board-tile";
import { nameOf } from "./board-state";
import { TileCard } from "./TileCard";
import { useLongPress } from "./use-long-press";

/** Every tile has the same height, so that none has to be measured; with the gap below it. In px. */
const tileHeight = 98;
/** Only past so many are some of them not drawn. */
const few = 100;
/** So many px before its end, the next slice of a column is asked for. */
const aheadPx = 1200;

export type TileListProps = {
  column: BoardColumn;
  page: Pick<BoardPage, "currency" | "today" | "now">;
  hintId: string;
  refusedId: number | null;
  draggedId: number | null;
  /** The tile that this user moved or made last. */
  latestId: number | null;
  /** The tile whose menu is open. */
  menuId: number | null;
  /** Whether tiles are carried from here: not on a phone, which shows no other column to carry them to. */
  mayLift: boolean;
  onMenu: (tile: Tile, anchor: HTMLElement) => void;
  /** The stages to move to are asked for. */
  onMove: (tile: Tile, anchor: HTMLElement) => void;
  /** Reads on after a place; false when it could not. */
  onMore: (key: string, from: string) => Promise<boolean>;
};

/** The tiles of a column, which scrolls by itself and is read on as it does. */
export const TileList = memo(function TileList({
  column,
  onMore,
  refusedId,
  draggedId,
  latestId,
  menuId,
  mayLift,
  onMove,
  ...card
}: TileListProps) {
  const { tiles, kind, stage } = column;
  const box = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState<number | null>(null);
  const isVirtual = tiles.length > few;
  const kept = [stop, draggedId, latestId].map((id) => tiles.findIndex((tile) => tile.id === id));
  const virtual = useVirtualizer({
    // It watches a short column too: drawn without knowing its place, a long one would be empty for a moment, and what
    // had the focus gone.
    count: tiles.length,
    getScrollElement: () => box.current,
    estimateSize: () => tileHeight,
    overscan: 6,
    getItemKey: (at) => tiles[at]!.id,
    // What has the focus, is about to get it or is dragged stays on the page, or the hand would be empty.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), ...kept.filter((at) => at >= 0)])].sort((a, b) => a - b),
  });
  const longPress = useLongPress(tiles, mayLift ? null : onMove);
  const reading = useReadingOn(box, column, onMore);
  const stopId = tiles.some(({ id }) => id === stop) ? stop : tiles[0]?.id;
  const shown = isVirtual
    ? virtual.getVirtualItems().map(({ index, start }) => ({ tile: tiles[index]!, at: index, start }))
    : tiles.map((tile, at) => ({ tile, at, start: null }));
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears which of its tiles has the focus */}
      <div
        ref={box}
        {...longPress}
        onScroll={reading.look}
        onFocus={({ target }) => {
          const id = target.closest<HTMLElement>("[data-tile]")?.dataset.tile;
          if (id) setStop(Number(id));
        }}
        className="relative min-h-0 shrink overflow-y-auto overscroll-y-contain px-2 pt-1 max-md:px-5 [overflow-anchor:none]"
      >
        <ul
          aria-label={`Tiles of ${nameOf(column)}`}
          className="relative"
          style={isVirtual ? { height: virtual.getTotalSize() } : undefined}
        >
          {shown.map(({ tile, at, start }) => (
            <li
              key={tile.id}
              data-tile={tile.id}
              aria-setsize={column.figures.count}
              aria-posinset={at + 1}
              className={start === null ? "pb-2" : "absolute inset-x-0 top-0 pb-2"}
              style={start === null ? undefined : { transform: `translateY(${start}px)` }}
            >
              <TileCard
                {...card}
                {...{ tile, kind }}
                rotsAfterDays={stage?.rotsAfterDays ?? null}
                mayLift={mayLift && tile.mayEdit}
                isStop={tile.id === stopId}
                isRefused={tile.id === refusedId}
                menuOpen={tile.id === menuId}
              />
            </li>
          ))}
        </ul>
        {reading.status === "reading" && <Spinner label="Reading more" className="m-2" />}
        {reading.status === "failed" && (
          <div className="flex flex-wrap items-center gap-2 py-2 text-meta text-bad-ink">
            <p role="alert">Couldn't read more.</p>
            <Button onClick={reading.retry}>Retry</Button>
          </div>
        )}
      </div>
    </>
  );
});

/** Reads a column on when its end comes near, once at a time. */
function useReadingOn(
  box: React.RefObject<HTMLDivElement | null>,
  { key, next, tiles }: BoardColumn,
  onMore: TileListProps["onMore"],
) {
  const [status, setStatus] = useState<"idle" | "reading" | "failed">("idle");
  const asked = useRef<string | null>(null);
  const read = useCallback(async () => {
    if (next === null || asked.current === next) return;
    asked.current = next;
    setStatus("reading");
    const done = await onMore(key, next);
    if (!done) asked.current = null;
    setStatus(done ? "idle" : "failed");
  }, [key, next, onMore]);
  const look = useCallback(() => {
    const element = box.current;
    if (!element || status === "failed") return;
    if (element.scrollHeight - element.scrollTop - element.clientHeight < aheadPx) void read();
  }, [box, read, status]);
  // A column that does not fill its box does not scroll either.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again as tiles come and go
  useEffect(look, [look, tiles.length]);
  return { status, look, retry: () => void read() };
}
