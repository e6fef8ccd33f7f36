"use client";

import { memo, useRef, useState } from "react";
import { Button } from "@/components/ui/Button";
import { Spinner } from "@/components/ui/Spinner";
import type { BoardColumn, BoardPage } from "@/lib/opportunities/board";
import type { Tile } from "@/lib/opportunities/board-tile";
import { nameOf } from "./board-state";
import { TileCard } from "./TileCard";
import { useDrawnTiles } from "./use-drawn-tiles";
import { useLongPress } from "./use-long-press";
import { useReadingOn } from "./use-reading-on";

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
  const { drawn, height } = useDrawnTiles(box, tiles, [stop, draggedId, latestId]);
  const longPress = useLongPress(tiles, mayLift ? null : onMove);
  const reading = useReadingOn(box, column, onMore);
  const stopId = tiles.some(({ id }) => id === stop) ? stop : tiles[0]?.id;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears which of its tiles has the focus
    <div
      ref={box}
      {...longPress}
      onScroll={reading.look}
      onFocus={({ target }) => setStop((last) => tileOf(target) ?? last)}
      className="relative min-h-0 shrink overflow-y-auto overscroll-y-contain px-2 pt-1 max-md:px-5 [overflow-anchor:none]"
    >
      <ul aria-label={`Tiles of ${nameOf(column)}`} className="relative" style={{ height }}>
        {drawn.map(({ tile, at, start }) => (
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
      <ReadingOn {...reading} />
    </div>
  );
});

function tileOf(target: Element): number | null {
  const id = target.closest<HTMLElement>("[data-tile]")?.dataset.tile;
  return id ? Number(id) : null;
}

/** At the end of what was read of a column. */
function ReadingOn({ status, retry }: Pick<ReturnType<typeof useReadingOn>, "status" | "retry">) {
  if (status === "reading") return <Spinner label="Reading more" className="m-2" />;
  if (status !== "failed") return null;
  return (
    <div className="flex flex-wrap items-center gap-2 py-2 text-meta text-bad-ink">
      <p role="alert">Couldn't read more.</p>
      <Button onClick={retry}>Retry</Button>
    </div>
  );
}
