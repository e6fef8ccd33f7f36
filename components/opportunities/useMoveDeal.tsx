"use client";

import { useState } from "react";
import { attempt } from "@/components/form/attempt";
import { later } from "@/components/ui/later";
import { useToast } from "@/components/ui/Toast";
import { type Failure, failureOf } from "@/lib/failure";
import { moveDealAction } from "@/lib/opportunities/actions";
import type { Moved } from "@/lib/opportunities/move";
import { whyNotMoved } from "./move-words";
import { useSaidMoved } from "./use-said-moved";

const MoveDeal = later(() => import("./MoveDeal")).part((loaded) => loaded.MoveDeal);

type Wanted = {
  deal: { id: number; name: string };
  /** The stage that it is shown in. */
  fromStageId: number;
  toStage: { id: number; name: string; kind: string };
};

type Hears = {
  /** It was moved, or that was taken back: show it anew. Both have been said. */
  onMoved: (moved: Moved) => void;
  /** It stays where it was: somebody thought better of it, or it was refused, which has been said. */
  onStays?: (wanted: Wanted, isRefused: boolean) => void;
};

/**
 * Moves deals to other stages: at once, with a way back; where the stage asks for something, after a dialog that asks
 * for it. Draw `dialog`.
 */
export function useMoveDeal({ onMoved, onStays }: Hears) {
  const { show } = useToast();
  const [asking, setAsking] = useState<Wanted | null>(null);
  const say = useSaidMoved(onMoved);

  const move = async (wanted: Wanted) => {
    const { deal, fromStageId, toStage } = wanted;
    // When it was closed, and why it was lost, is asked whatever the deal holds already.
    if (toStage.kind !== "open") return setAsking(wanted);
    const result = await attempt(moveDealAction({ id: deal.id, fromStageId, toStageId: toStage.id }));
    const failure = failureOf(result);
    if (failure && lacksFields(failure)) return setAsking(wanted);
    if (failure) {
      show(`Couldn't move ${deal.name}. ${whyNotMoved(failure)}`);
      onStays?.(wanted, true);
    } else if (result.data) {
      say(result.data);
      onMoved(result.data);
    }
  };
  const leave = () => {
    if (asking) onStays?.(asking, false);
    setAsking(null);
  };
  const moved = (how: Moved) => {
    setAsking(null);
    onMoved(how);
  };
  return { move, dialog: asking && <MoveDeal {...asking} onClose={leave} onMoved={moved} /> };
}

const lacksFields = ({ kind, fields = {} }: Failure): boolean =>
  kind === "invalid" && Object.keys(fields).length > 0 && !fields.stageId;
