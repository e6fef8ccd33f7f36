"use client";

import { useState } from "react";
import { later } from "@/components/ui/later";
import type { Tile } from "@/lib/opportunities/board-tile";
import { focusTile } from "./focus-tile";

const QualifyDialog = later(() => import("@/components/leads/QualifyDialog")).part(
  (loaded) => loaded.QualifyDialog,
);

type Dropped = { lead: Tile; stageId: number };

type Hears = { onQualified: (leadId: number, dealId: number) => void; onStays: (lead: Tile) => void };

/**
 * Asks how a lead that was dropped on the first stage is to be qualified; it stays where it is until then. Draw
 * `dialog`.
 */
export function useQualifyDrop({ onQualified, onStays }: Hears) {
  const [dropped, ask] = useState<Dropped | null>(null);
  if (!dropped) return { ask, dialog: null };
  const qualified = (made: { id: number }) => {
    onQualified(dropped.lead.id, made.id);
    ask(null);
    focusTile(made.id);
  };
  const leave = () => {
    ask(null);
    onStays(dropped.lead);
  };
  return { ask, dialog: <QualifyDialog {...dropped} onClose={leave} onQualified={qualified} /> };
}
