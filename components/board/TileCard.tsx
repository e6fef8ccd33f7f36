"use client";

import { useDraggable } from "@dnd-kit/core";
import { Ellipsis } from "lucide-react";
import { type KeyboardEvent, memo, type Ref } from "react";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/Link";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";
import type { Tile } from "@/lib/opportunities/board-tile";
import { TileFace, type TileFaceProps } from "./TileFace";

const paths: Record<Tile["type"], string> = { opportunity: "opportunities", lead: "leads" };

/** The address of what a tile stands for. */
export const hrefOf = ({ type, id }: Pick<Tile, "type" | "id">): string => `/${paths[type]}/${id}`;

type TileBodyProps = TileFaceProps & {
  /** The one of its column that Tab leads to. */
  isStop: boolean;
  /** Where it says how a tile is carried by keyboard; nothing for one that is not. */
  hintId: string | undefined;
  menuOpen: boolean;
  onMenu: (tile: Tile, anchor: HTMLElement) => void;
};

type TileCardProps = TileBodyProps & { isRefused: boolean; mayLift: boolean };

/**
 * A deal or lead: dragged by any place of it, or by keyboard from its name, which leads to the record. All of them hear
 * of every column that one is carried over, so that only this frame is drawn anew then, not what is in it.
 */
export const TileCard = memo(function TileCard({ isRefused, mayLift, hintId, ...body }: TileCardProps) {
  const { id } = body.tile;
  const { setNodeRef, setActivatorNodeRef, listeners, isDragging } = useDraggable({ id, disabled: !mayLift });
  return (
    <div
      ref={setNodeRef}
      {...listeners}
      className={cx(
        "relative h-22.5 touch-manipulation rounded-control border bg-sheet px-3 py-2 select-none [-webkit-touch-callout:none] has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-ring",
        isRefused ? "border-bad-ink" : "border-rule-strong hover:border-control dark:border-faint",
        mayLift && "cursor-grab",
        isDragging && "opacity-40",
      )}
    >
      <TileBody {...body} hintId={mayLift ? hintId : undefined} linkRef={setActivatorNodeRef} />
    </div>
  );
});

/** Space lifts nothing here, and would scroll the column away under the tile. */
const stayUnderSpace = (event: KeyboardEvent) => {
  if (event.key === " ") event.preventDefault();
};

const TileBody = memo(function TileBody({
  isStop,
  hintId,
  menuOpen,
  onMenu,
  linkRef,
  ...face
}: TileBodyProps & { linkRef: (element: HTMLElement | null) => void }) {
  const { tile } = face;
  const tab = isStop ? 0 : -1;
  return (
    <>
      <p className="flex h-6 items-center pr-7 max-md:pr-10">
        <Link
          ref={linkRef as Ref<HTMLAnchorElement>}
          href={hrefOf(tile)}
          draggable={false}
          tabIndex={tab}
          title={tile.name}
          aria-describedby={hintId}
          onKeyDown={hintId === undefined ? stayUnderSpace : undefined}
          className="truncate text-table font-semibold text-ink outline-none after:absolute after:inset-0 after:rounded-control"
        >
          {tile.name}
        </Link>
        {!tile.mayEdit && <VisuallyHidden>, not yours to move</VisuallyHidden>}
      </p>
      <TileFace {...face} />
      <button
        type="button"
        aria-label={`Actions for ${tile.name}`}
        aria-haspopup="menu"
        aria-expanded={menuOpen}
        tabIndex={tab}
        onMouseDown={(event) => event.stopPropagation()}
        onTouchStart={(event) => event.stopPropagation()}
        onClick={(event) => onMenu(tile, event.currentTarget)}
        className="absolute top-1.5 right-1.5 grid size-7 place-items-center rounded-chip text-muted hover:bg-hover hover:text-ink aria-expanded:bg-accent-chip max-md:top-0 max-md:right-0 max-md:size-11"
      >
        <Ellipsis aria-hidden size={16} strokeWidth={1.5} />
      </button>
    </>
  );
});
