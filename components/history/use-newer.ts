"use client";

import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { Interaction } from "@/lib/interactions/interaction";

/** So near to its end the newest is in sight. */
const nearPx = 40;

/**
 * What came at the end of a history while its reader was further up, where they stay: how many, and the way there. The
 * box runs from its end, so what comes there would push away what is being read.
 */
export function useNewer(box: RefObject<HTMLElement | null>, items: readonly Interaction[]) {
  const [newer, setNewer] = useState(0);
  const before = useRef({ items, height: 0 });
  useLayoutEffect(() => {
    const scroller = box.current;
    if (!scroller) return;
    const was = before.current;
    const added = countAfter(was.items, items);
    const grown = scroller.scrollHeight - was.height;
    before.current = { items, height: scroller.scrollHeight };
    if (added === 0 || isAtEnd(scroller)) return;
    scroller.scrollTop -= grown;
    setNewer((count) => count + added);
  }, [box, items]);
  return {
    newer,
    show: () => box.current?.scrollTo({ top: 0 }),
    scrolled: () => {
      if (newer > 0 && box.current && isAtEnd(box.current)) setNewer(0);
    },
  };
}

/** The box runs from its end: there it stands at 0, and above it below 0. */
const isAtEnd = ({ scrollTop }: HTMLElement) => scrollTop > -nearPx;

/** How many stand after the last one that was there. */
function countAfter(was: readonly Interaction[], is: readonly Interaction[]): number {
  const last = was.at(-1);
  if (!last) return 0;
  const place = is.findIndex(({ id }) => id === last.id);
  return place < 0 ? 0 : is.length - 1 - place;
}
