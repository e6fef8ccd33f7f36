"use client";

import { useState } from "react";
import { useMoveDeal } from "@/components/opportunities/useMoveDeal";
import { useToast } from "@/components/ui/Toast";
import type { BoardColumn } from "@/lib/opportunities/board";
import { type Placed, placeOf, refusalOf } from "./board-state";
import type { useBoard } from "./use-board";

/**
 * What a drop does, and a choice in **Move to**: a deal goes to its new column at once, and back when that is refused;
 * a lead is qualified. Draw `dialog`. `refusedId` is the tile whose move was refused last.
 */
export function useMoves({ columns, put, settle, renew }: ReturnType<typeof useBoard>) {
  const { show } = useToast();
  const [refusedId, setRefused] = useState<number | null>(null);
  const { move, dialog } = useMoveDeal({
    onMoved: ({ id }) => void renew([id]).finally(() => settle(id)),
    onStays: (id, isRefused) => {
      if (isRefused) setRefused(id);
      // What stands there now may be somebody else's doing.
      void renew([id]).finally(() => settle(id));
    },
  });
  const drop = (id: number, toKey: string) => {
    const placed = placeOf(columns, id);
    const to = columns.find(({ key }) => key === toKey);
    if (!placed || !to || to.key === placed.column.key) return;
    setRefused(null);
    const refusal = refusalOf(columns, placed, to);
    if (refusal) return void show(refusal);
    moveTo(placed, to);
  };
  const moveTo = ({ tile, column }: Placed, to: BoardColumn) => {
    if (!column.stage || !to.stage) return;
    put(tile.id, to.key);
    void move({ deal: tile, fromStageId: column.stage.id, toStage: to.stage });
  };
  return { drop, dialog, refusedId };
}
