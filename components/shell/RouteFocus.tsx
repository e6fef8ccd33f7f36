"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { useShell } from "./ShellContext";

/**
 * After a change of page whatever layer led here closes, and the heading takes the focus, so that a screen reader
 * says where one is. Tabs keep it: their arrow keys go on from where they are. So does whatever on the new page has
 * taken it already.
 */
export function RouteFocus() {
  const path = usePathname();
  const { show } = useShell();
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    show(null);
    // The layer that closes gives the focus back first.
    const frame = requestAnimationFrame(() => requestAnimationFrame(focusHeading));
    return () => cancelAnimationFrame(frame);
  }, [path, show]);
  return null;
}

function focusHeading(): void {
  const has = document.activeElement;
  if (has?.closest("[role=tab],main form")) return;
  const heading = document.querySelector<HTMLElement>("main h1");
  heading?.setAttribute("tabindex", "-1");
  heading?.focus({ preventScroll: true });
}
