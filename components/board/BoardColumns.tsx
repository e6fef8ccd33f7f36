"use client";

import { useCallback, useId, useMemo, useRef, useState } from "react";
import { usePreview } from "@/components/records/preview/usePreview";
import { Select } from "@/components/ui/Select";
import { useWidth } from "@/components/workspace/use-narrow";
import type { BoardColumn, BoardPage } from "@/lib/opportunities/board";
import { readBoardAddress, writeBoardAddress } from "@/lib/opportunities/board-address";
import type { Tile } from "@/lib/opportunities/board-tile";
import { addHrefOf } from "./add-href";
import { BoardPreview } from "./BoardPreview";
import { firstOpen, holds, nameOf, placeOf, refusalOf } from "./board-state";
import { Column } from "./Column";
import { DragBoard } from "./DragBoard";
import { screenReaderInstructions } from "./drag";
import { focusTile } from "./focus-tile";
import { type OpenMenu, TileMenu } from "./TileMenu";
import { useBoard } from "./use-board";
import { useMade } from "./use-made";
import { useMoves } from "./use-moves";
import { useWalk } from "./use-walk";

type BoardColumnsProps = {
  page: BoardPage;
  query: string;
  /** On a phone, the column that is shown: the first stage unless another was chosen. */
  chosen: string | null;
  onChoose: (key: string) => void;
};

/** The columns side by side; on a phone one of them. */
export function BoardColumns({ page, query, chosen, onChoose }: BoardColumnsProps) {
  const board = useBoard(page, query);
  const { columns, hold } = board;
  const moves = useMoves(board);
  useMade(board.renewOwn);
  const [draggedId, setDragged] = useState<number | null>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [menuOpen, setMenuOpen] = useState(false);
  const preview = usePreview();
  const [takesFocus, setTakesFocus] = useState(false);
  const mayLift = useWidth() !== "phone";
  const box = useRef<HTMLDivElement>(null);
  const hintId = useId();
  const dragged = draggedId === null ? null : placeOf(columns, draggedId);
  const lift = (id: number | null) => {
    setDragged(id);
    hold(id !== null);
  };
  const openMenu = useCallback((tile: Tile, anchor: HTMLElement, only?: "move") => {
    setMenu({ tile, anchor, only });
    setMenuOpen(true);
  }, []);
  const openMove = useCallback(
    (tile: Tile, anchor: HTMLElement) => openMenu(tile, anchor, "move"),
    [openMenu],
  );
  const look = (id: number | null, byButton: boolean) => {
    setTakesFocus(byButton);
    preview.show(id);
  };
  useWalk({
    ...{ board: box, columns, isDragging: draggedId !== null, onMove: openMove },
    onWalk: (id) => preview.id !== null && look(id, false),
    onPreview: (id) => look(id === preview.id ? null : id, false),
  });
  const move = (id: number, toKey: string) => {
    moves.drop(id, toKey);
    focusTile(id);
  };
  const shown = columns.find(({ key }) => key === chosen) ?? firstOpen(columns) ?? columns[0];
  const closed = useMemo(() => {
    const next = readBoardAddress(new URLSearchParams(query));
    return { all: next.allClosed, href: writeBoardAddress({ ...next, allClosed: !next.allClosed }) };
  }, [query]);
  const menuId = menuOpen && menu?.only === undefined ? (menu?.tile.id ?? null) : null;
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
            {...{ page, column, hintId, closed, mayLift }}
            draggedId={holds(column, draggedId)}
            latestId={holds(column, board.latestId)}
            refusedId={holds(column, moves.refusedId)}
            menuId={holds(column, menuId)}
            takesDragged={
              dragged !== null && dragged.column !== column && !refusalOf(columns, dragged, column)
            }
            addHref={addHrefOf(page, column, query)}
            isChosen={column === shown}
            onMenu={openMenu}
            onMove={openMove}
            onMore={board.more}
          />
        ))}
      </div>
      {menu && (
        <TileMenu
          {...{ menu, columns }}
          elsewhere={page.elsewhere}
          open={menuOpen}
          onOpenChange={setMenuOpen}
          onMove={move}
          onMoveAway={moves.moveAway}
          onPreview={(id) => look(id, true)}
        />
      )}
      {preview.id !== null && (
        <BoardPreview
          {...{ id: preview.id, columns, takesFocus }}
          onShow={(id) => look(id, takesFocus)}
          onClose={() => {
            const shownId = preview.id;
            look(null, false);
            if (shownId !== null) focusTile(shownId);
          }}
        />
      )}
      {moves.dialog}
    </DragBoard>
  );
}

const toOption = (column: BoardColumn) => ({
  value: column.key,
  label: `${nameOf(column)} (${column.figures.count.toLocaleString("en-US")})`,
});
