"use client";

import { useSyncExternalStore } from "react";
import { type ClockFigures, figuresText } from "@/lib/clocks/words";
import { watchSeconds } from "./seconds";

/** How much of its time a clock has used, and has left: right for as long as it is looked at. */
export function Figures(figures: ClockFigures) {
  const text = useSyncExternalStore(
    watchSeconds,
    () => figuresText(figures, Date.now()),
    () => figuresText(figures, figures.countsFrom),
  );
  return <span className="text-second tabular-nums">{text}</span>;
}
