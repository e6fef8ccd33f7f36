"use client";

import { usePathname } from "next/navigation";
import { useEffect } from "react";
import { focusHeading } from "./focus-heading";
import { useShell } from "./ShellContext";

/**
 * The page that one was on, and whether one went back or forward since: kept here, since the frame of Administration
 * Tools is another than that of the records, and is drawn anew.
 */
let before: string | undefined;
let walked = false;

/**
 * After a change of page whatever layer led here closes, and the heading takes the focus, so that a screen reader
 * says where one is; on the way back the link that led away does, so that one goes on from there. Tabs keep it: their
 * arrow keys go on from where they are. So does whatever on the new page has taken it already. After a save the
 * framework leaves the new page scrolled as the form was: its head is brought back, but not on the way back or forward,
 * where the browser knows the place.
 */
export function RouteFocus() {
  const path = usePathname();
  const { show } = useShell();
  useEffect(() => {
    const walk = () => {
      walked = location.pathname !== before;
    };
    addEventListener("popstate", walk);
    return () => removeEventListener("popstate", walk);
  }, []);
  useEffect(() => {
    const [from, back] = [before, walked];
    if (from === path) return;
    before = path;
    walked = false;
    if (from === undefined) return;
    show(null);
    // The layer that closes gives the focus back first.
    const cameFrom = back ? from : null;
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => arrive(path, cameFrom)));
    return () => cancelAnimationFrame(frame);
  }, [path, show]);
  return null;
}

/** `cameFrom` is the page that one went back from, or forward; null for any other way here. */
function arrive(path: string, cameFrom: string | null): void {
  if (document.activeElement?.closest("[role=tab],main form")) return;
  const way = cameFrom === null ? undefined : wayTo(cameFrom, path);
  if (way) focusInPlace(way);
  const heading = way ? null : focusHeading();
  if (cameFrom === null && heading && heading.getBoundingClientRect().top < 0) scrollTo(0, 0);
}

/** The link that led from here to there, unless this page lies below that one: then one went forward. */
function wayTo(there: string, here: string): HTMLAnchorElement | undefined {
  if (here.startsWith(`${there}/`)) return undefined;
  const links = document.querySelectorAll<HTMLAnchorElement>("main a[href]");
  return [...links].find((link) => link.pathname === there && link.checkVisibility());
}

function focusInPlace(link: HTMLElement): void {
  link.focus({ preventScroll: true });
  link.scrollIntoView({ block: "nearest", inline: "nearest" });
}
