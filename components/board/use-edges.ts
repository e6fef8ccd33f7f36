"use client";

import { useEffect, useMemo, useRef } from "react";

/**
 * How near to its sides, as a part of its width, the board scrolls under what is dragged: far less than a column, or the
 * last one in sight would slip away from under the hand. Columns do not scroll: where a tile stands in one is given.
 */
const threshold = { x: 0.05, y: 0 };

/**
 * How a board scrolls while something `isCarried` over it, as `DndContext` takes it. Where the hand is, is looked up
 * here: as a tile leaves its column, dnd-kit (6.3) holds the hand against the sides of that column for a moment, and
 * would have the board jump.
 */
export function useEdges(isCarried: boolean) {
  const hand = useRef(Number.NaN);
  useEffect(() => {
    if (!isCarried) return;
    const follow = (event: MouseEvent | TouchEvent) => {
      const { clientX } = "touches" in event ? (event.touches[0] ?? { clientX: Number.NaN }) : event;
      hand.current = clientX;
    };
    hand.current = Number.NaN;
    const leaving = new AbortController();
    const heard = { capture: true, passive: true, signal: leaving.signal };
    window.addEventListener("mousemove", follow, heard);
    window.addEventListener("touchmove", follow, heard);
    return () => leaving.abort();
  }, [isCarried]);
  return useMemo(
    () => ({ threshold, canScroll: (element: Element) => isNearSide(element, hand.current) }),
    [],
  );
}

function isNearSide(element: Element, x: number): boolean {
  const { left, right, width } = element.getBoundingClientRect();
  return x <= left + width * threshold.x || x >= right - width * threshold.x;
}
