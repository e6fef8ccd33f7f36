"use client";

import { type RefObject, useId, useMemo } from "react";
import { useWidth } from "@/components/workspace/use-narrow";
import type { BoardColumn, BoardPage } from "@/lib/opportunities/board";
import { readBoardAddress, writeBoardAddress } from "@/lib/opportunities/board-address";
import { addHrefOf } from "./add-href";
import { holds, type Placed, refusalOf } from "./board-state";
import { Column } from "./Column";
import { screenReaderInstructions } from "./drag";
import type { useBoard } from "./use-board";
import type { useTileMenu } from "./use-tile-menu";

type ColumnRowProps = {
  /** The element in which tiles are walked. */
  ref: RefObject<HTMLDivElement | null>;
  page: BoardPage;
  query: string;
  board: ReturnType<typeof useBoard>;
  menu: ReturnType<typeof useTileMenu>;
  dragged: Placed | null;
  refusedId: number | null;
  /** On a phone, the one that is shown. */
  shown: BoardColumn | undefined;
};

/** The columns side by side, each told only of what is in it, so that the others are not drawn anew. */
export function ColumnRow({ ref, page, query, board, menu, dragged, refusedId, shown }: ColumnRowProps) {
  const hintId = useId();
  const mayLift = useWidth() !== "phone";
  const closed = useMemo(() => closedIn(query), [query]);
  const { columns, latestId, more } = board;
  const takes = (column: BoardColumn) =>
    dragged !== null && dragged.column !== column && !refusalOf(columns, dragged, column);
  return (
    <div
      ref={ref}
      className="relative flex min-h-0 flex-1 overflow-x-auto overflow-y-hidden border-t border-rule max-md:border-t-0 md:pl-2"
    >
      <p id={hintId} hidden>
        {screenReaderInstructions.draggable}
      </p>
      {columns.map((column) => (
        <Column
          key={column.key}
          {...{ page, column, hintId, closed, mayLift }}
          draggedId={holds(column, dragged?.tile.id ?? null)}
          latestId={holds(column, latestId)}
          refusedId={holds(column, refusedId)}
          menuId={holds(column, menu.tileId)}
          takesDragged={takes(column)}
          addHref={addHrefOf(page, column, query)}
          isChosen={column === shown}
          onMenu={menu.show}
          onMove={menu.askWhere}
          onMore={more}
        />
      ))}
    </div>
  );
}

/** Whether all closed deals are shown, and where the other half of that choice leads. */
function closedIn(query: string): { all: boolean; href: string } {
  const address = readBoardAddress(new URLSearchParams(query));
  const href = writeBoardAddress({ ...address, allClosed: !address.allClosed });
  return { all: address.allClosed, href };
}
