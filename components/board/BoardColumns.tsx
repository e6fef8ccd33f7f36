"use client";

import { useRef } from "react";
import type { BoardPage } from "@/lib/opportunities/board";
import { BoardPreview } from "./BoardPreview";
import { firstOpen } from "./board-state";
import { ColumnRow } from "./ColumnRow";
import { DragBoard } from "./DragBoard";
import { StagePick } from "./StagePick";
import { TileMenu } from "./TileMenu";
import { useBoard } from "./use-board";
import { useLift } from "./use-lift";
import { useLook } from "./use-look";
import { useMade } from "./use-made";
import { useMoves } from "./use-moves";
import { useTileMenu } from "./use-tile-menu";
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
  const { columns } = board;
  const moves = useMoves(board);
  const { dragged, lift, ...lifted } = useLift(board);
  const menu = useTileMenu();
  const look = useLook();
  const box = useRef<HTMLDivElement>(null);
  useMade(board.renewOwn);
  useWalk({
    ...{ board: box, columns, isDragging: lifted.id !== null },
    ...{ onMove: menu.askWhere, onWalk: look.follow, onPreview: look.toggle },
  });
  const shown = columns.find(({ key }) => key === chosen) ?? firstOpen(columns) ?? columns[0];
  return (
    <DragBoard {...{ page, columns, dragged }} onLift={lift} onDrop={moves.drop}>
      <StagePick {...{ columns, shown, onChoose }} />
      <ColumnRow ref={box} {...{ page, query, board, menu, dragged, shown }} refusedId={moves.refusedId} />
      <TileMenu {...{ menu, columns, moves }} elsewhere={page.elsewhere} onPreview={look.begin} />
      <BoardPreview {...{ look, columns }} />
      <p role="status" className="sr-only">
        {moves.said}
      </p>
      {moves.dialog}
    </DragBoard>
  );
}
