"use client";

import { useState } from "react";
import { placeOf } from "./board-state";
import type { useBoard } from "./use-board";

/** The tile that is in the hand; meanwhile nothing else moves. */
export function useLift({ columns, hold }: Pick<ReturnType<typeof useBoard>, "columns" | "hold">) {
  const [id, setId] = useState<number | null>(null);
  const lift = (next: number | null) => {
    setId(next);
    hold(next !== null);
  };
  return { id, dragged: id === null ? null : placeOf(columns, id), lift };
}
