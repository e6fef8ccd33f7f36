"use client";

import { useId, useRef, useState } from "react";
import { Select } from "@/components/ui/Select";
import type { BoardColumn, BoardPage } from "@/lib/opportunities/board";
import { type BoardAddress, writeBoardAddress } from "@/lib/opportunities/board-address";
import { addHrefOf } from "./add-href";
import { firstOpen, nameOf, placeOf, refusalOf } from "./board-state";
import { Column } from "./Column";
import { DragBoard } from "./DragBoard";
import { screenReaderInstructions } from "./drag";
import { focusTile } from "./focus-tile";
import { type OpenMenu, TileMenu } from "./TileMenu";
import { useBoard } from "./use-board";
import { useMoves } from "./use-moves";
import { useWalk } from "./use-walk";

type BoardColumnsProps = {
  page: BoardPage;
  query: string;
  address: BoardAddress;
  /** On a phone, the column that is shown: the first stage unless another was chosen. */
  chosen: string | null;
  onChoose: (key: string) => void;
};

/** The columns side by side; on a phone one of them. */
export function BoardColumns({ page, query, address, chosen, onChoose }: BoardColumnsProps) {
  const board = useBoard(page, query);
  const { columns, hold } = board;
  const moves = useMoves(board);
  const [draggedId, setDragged] = useState<number | null>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [menuOpen, setMenuOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const hintId = useId();
  const dragged = draggedId === null ? null : placeOf(columns, draggedId);
  const lift = (id: number | null) => {
    setDragged(id);
    hold(id !== null);
  };
  const openMenu = (next: OpenMenu) => {
    setMenu(next);
    setMenuOpen(true);
  };
  useWalk({
    ...{ board: box, columns, isDragging: draggedId !== null },
    onMove: (tile, anchor) => openMenu({ tile, anchor, only: "move" }),
  });
  const move = (id: number, toKey: string) => {
    moves.drop(id, toKey);
    focusTile(id);
  };
  const shown = columns.find(({ key }) => key === chosen) ?? firstOpen(columns) ?? columns[0];
  const closed = {
    all: address.allClosed,
    href: writeBoardAddress({ ...address, allClosed: !address.allClosed }),
  };
  return (
    <DragBoard {...{ page, columns, dragged }} onLift={lift} onDrop={moves.drop}>
      <p id={hintId} hidden>
        {screenReaderInstructions.draggable}
      </p>
      <div className="border-t border-rule px-5 py-2 md:hidden">
        <Select
          aria-label="Stage"
          options={columns.map(toOption)}
          value={shown?.key ?? null}
          onValueChange={onChoose}
          className="w-full"
        />
      </div>
      <div
        ref={box}
        className="relative flex min-h-0 flex-1 overflow-x-auto overflow-y-hidden border-t border-rule max-md:border-t-0 md:pl-2"
      >
        {columns.map((column) => (
          <Column
            key={column.key}
            {...{ page, column, hintId, draggedId, closed }}
            refusedId={moves.refusedId}
            menuId={menuOpen && menu?.only === undefined ? (menu?.tile.id ?? null) : null}
            takesDragged={
              dragged !== null && dragged.column !== column && !refusalOf(columns, dragged, column)
            }
            addHref={addHrefOf(page, column, query)}
            isChosen={column === shown}
            onMenu={(tile, anchor) => openMenu({ tile, anchor })}
            onMore={board.more}
          />
        ))}
      </div>
      {menu && <TileMenu {...{ menu, columns }} open={menuOpen} onOpenChange={setMenuOpen} onMove={move} />}
      {moves.dialog}
    </DragBoard>
  );
}

const toOption = (column: BoardColumn) => ({
  value: column.key,
  label: `${nameOf(column)} (${column.figures.count.toLocaleString("en-US")})`,
});
