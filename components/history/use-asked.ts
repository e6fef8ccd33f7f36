"use client";

import { useEffect, useEffectEvent } from "react";

/** Runs `focus` whenever somebody asked to write; `asked` grows each time, and is 0 until the first. */
export function useAsked(asked: number, focus: () => void) {
  const go = useEffectEvent(focus);
  useEffect(() => {
    if (asked === 0) return;
    // The menu that it was asked from gives the focus back to its button first.
    const later = setTimeout(go, 50);
    return () => clearTimeout(later);
  }, [asked]);
}
