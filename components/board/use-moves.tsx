"use client";

import { useState } from "react";
import { useMoveDeal } from "@/components/opportunities/useMoveDeal";
import { later } from "@/components/ui/later";
import { useToast } from "@/components/ui/Toast";
import type { BoardColumn, BoardStage } from "@/lib/opportunities/board";
import type { Tile } from "@/lib/opportunities/board-tile";
import { neighbourOf, type Placed, placeOf, refusalOf } from "./board-state";
import { focusTile } from "./focus-tile";
import type { useBoard } from "./use-board";

const QualifyDialog = later(() => import("@/components/leads/QualifyDialog")).part(
  (loaded) => loaded.QualifyDialog,
);

/**
 * What a drop does, and a choice in **Move to**: a deal goes to its new column at once, and back when that is refused;
 * a lead is qualified. Draw `dialog`. `refusedId` is the tile whose move was refused last.
 */
export function useMoves({ columns, put, settle, renewOwn }: ReturnType<typeof useBoard>) {
  const { show } = useToast();
  const [refusedId, setRefused] = useState<number | null>(null);
  const [qualifying, setQualifying] = useState<{ lead: Tile; stageId: number } | null>(null);
  // What stands there now may be somebody else's doing, too.
  const showAnew = (id: number) =>
    void renewOwn([id]).finally(() => {
      settle(id);
      focusTile(id);
    });
  const { move, dialog } = useMoveDeal({
    onMoved: ({ id }) => showAnew(id),
    onStays: (id, isRefused) => {
      if (isRefused) setRefused(id);
      showAnew(id);
    },
  });
  const moveTo = ({ tile, column }: Placed, to: BoardColumn) => {
    if (!to.stage) return;
    if (!column.stage) return setQualifying({ lead: tile, stageId: to.stage.id });
    put(tile.id, to.key);
    void move({ deal: tile, fromStageId: column.stage.id, toStage: to.stage });
  };
  const drop = (id: number, toKey: string) => {
    const placed = placeOf(columns, id);
    const to = columns.find(({ key }) => key === toKey);
    if (!placed || !to || to === placed.column) return;
    setRefused(null);
    const refusal = refusalOf(columns, placed, to);
    if (refusal) show(refusal);
    else moveTo(placed, to);
  };
  /** To a stage of another pipeline, which is off this board. */
  const moveAway = (id: number, toStage: BoardStage) => {
    const placed = placeOf(columns, id);
    if (!placed?.column.stage || !placed.tile.mayEdit) return;
    setRefused(null);
    put(id, null);
    const next = neighbourOf(placed);
    if (next !== null) focusTile(next);
    void move({ deal: placed.tile, fromStageId: placed.column.stage.id, toStage });
  };
  const qualified = (made: { id: number }) => {
    if (qualifying) void renewOwn([qualifying.lead.id, made.id]);
    setQualifying(null);
    focusTile(made.id);
  };
  const asked = qualifying && (
    <QualifyDialog {...qualifying} onClose={() => setQualifying(null)} onQualified={qualified} />
  );
  return { drop, moveAway, dialog: asked ?? dialog, refusedId };
}
