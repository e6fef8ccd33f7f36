"use client";

import { useState } from "react";
import { useMoveDeal } from "@/components/opportunities/useMoveDeal";
import { useToast } from "@/components/ui/Toast";
import type { BoardColumn, BoardStage } from "@/lib/opportunities/board";
import { neighbourOf, type Placed, placeOf, refusalOf, staysIn } from "./board-state";
import { focusTile } from "./focus-tile";
import type { useBoard } from "./use-board";
import { useQualifyDrop } from "./use-qualify-drop";

/**
 * What a drop does, and a choice in **Move to**: a deal goes to its new column at once, and back when that is refused;
 * a lead is qualified. Draw `dialog`, and have `said` told: the last that was heard of a tile is that it was dropped.
 * `refusedId` is the tile whose move was refused last.
 */
export function useMoves({ columns, put, settle, renewOwn }: ReturnType<typeof useBoard>) {
  const { show } = useToast();
  const [refusedId, setRefused] = useState<number | null>(null);
  const [said, say] = useState("");
  // What stands there now may be somebody else's doing, too.
  const showAnew = (id: number, words = "") =>
    void renewOwn([id]).finally(() => {
      settle(id);
      focusTile(id);
      say(words);
    });
  const { move, dialog } = useMoveDeal({
    onMoved: ({ id }) => showAnew(id),
    onStays: ({ deal, fromStageId }, isRefused) => {
      const home = columns.find(({ stage }) => stage?.id === fromStageId);
      if (isRefused) setRefused(deal.id);
      // Why it was refused is said by itself.
      showAnew(deal.id, home && !isRefused ? staysIn(deal, home) : "");
    },
  });
  const qualifying = useQualifyDrop({
    onQualified: (...ids) => void renewOwn(ids),
    onStays: (lead) => say(staysIn(lead, { stage: null })),
  });
  const begin = () => {
    setRefused(null);
    say("");
  };
  const moveTo = ({ tile, column }: Placed, to: BoardColumn) => {
    if (!to.stage) return;
    if (!column.stage) return qualifying.ask({ lead: tile, stageId: to.stage.id });
    put(tile.id, to.key);
    void move({ deal: tile, fromStageId: column.stage.id, toStage: to.stage });
  };
  const drop = (id: number, toKey: string) => {
    const placed = placeOf(columns, id);
    const to = columns.find(({ key }) => key === toKey);
    if (!placed || !to || to === placed.column) return;
    begin();
    const refusal = refusalOf(columns, placed, to);
    if (refusal) show(refusal);
    else moveTo(placed, to);
  };
  /** To a stage of another pipeline, which is off this board. */
  const moveAway = (id: number, toStage: BoardStage) => {
    const placed = placeOf(columns, id);
    if (!placed?.column.stage || !placed.tile.mayEdit) return;
    begin();
    put(id, null);
    const next = neighbourOf(placed);
    if (next !== null) focusTile(next);
    void move({ deal: placed.tile, fromStageId: placed.column.stage.id, toStage });
  };
  return { drop, moveAway, dialog: qualifying.dialog ?? dialog, refusedId, said };
}
