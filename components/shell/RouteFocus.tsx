"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { focusHeading } from "./focus-heading";
import { useShell } from "./ShellContext";

/**
 * After a change of page whatever layer led here closes, and the heading takes the focus, so that a screen reader
 * says where one is. Tabs keep it: their arrow keys go on from where they are. So does whatever on the new page has
 * taken it already. After a save the framework leaves the new page scrolled as the form was: its head is brought back,
 * but not on the way back or forward, where the browser knows the place.
 */
export function RouteFocus() {
  const path = usePathname();
  const { show } = useShell();
  const before = useRef(path);
  const walked = useRef(false);
  useEffect(() => {
    const walk = () => {
      walked.current = location.pathname !== before.current;
    };
    addEventListener("popstate", walk);
    return () => removeEventListener("popstate", walk);
  }, []);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    const back = walked.current;
    walked.current = false;
    show(null);
    // The layer that closes gives the focus back first.
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => arrive(back)));
    return () => cancelAnimationFrame(frame);
  }, [path, show]);
  return null;
}

function arrive(back: boolean): void {
  if (document.activeElement?.closest("[role=tab],main form")) return;
  const heading = focusHeading();
  if (!back && heading && heading.getBoundingClientRect().top < 0) scrollTo(0, 0);
}
