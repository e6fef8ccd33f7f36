"use client";

import { useEffect, useRef } from "react";
import { focusTile } from "./focus-tile";

/** Shows what was made in a form that was begun here, and gives it the focus: the way back names it (`#made-12`). */
export function useMade(show: (ids: readonly number[]) => Promise<void>) {
  const latest = useRef(show);
  useEffect(() => {
    latest.current = show;
  });
  useEffect(() => {
    const id = Number(/^#made-(\d+)$/.exec(location.hash)?.[1] ?? 0);
    if (!id) return;
    window.history.replaceState(null, "", location.pathname + location.search);
    void latest.current([id]).then(() => focusTile(id));
  }, []);
}
