"use client";

import { type MouseEvent, type TouchEvent, useRef } from "react";
import type { Tile } from "@/lib/opportunities/board-tile";

/** So long a finger rests before it means more than a tap, and so far it may tremble, in px. */
const restMs = 450;
const tremblePx = 8;

type Press = { timer: ReturnType<typeof setTimeout>; x: number; y: number; done: boolean };

/** Handlers for a list of tiles that hear a finger resting on one of them. The tap that it ends in opens nothing. */
export function useLongPress(
  tiles: readonly Tile[],
  onRest: ((tile: Tile, anchor: HTMLElement) => void) | null,
) {
  const press = useRef<Press>(undefined);
  if (!onRest) return {};
  const leave = () => clearTimeout(press.current?.timer);
  const begin = ({ target, touches }: TouchEvent) => {
    leave();
    const place = (target as Element).closest<HTMLElement>("[data-tile]");
    const tile = tiles.find(({ id }) => String(id) === place?.dataset.tile);
    const link = place?.querySelector("a");
    const finger = touches[0];
    if (!tile?.mayEdit || !link || !finger || touches.length > 1) return;
    const { clientX: x, clientY: y } = finger;
    const rest = () => {
      press.current!.done = true;
      onRest(tile, link);
    };
    press.current = { timer: setTimeout(rest, restMs), x, y, done: false };
  };
  const wander = ({ touches }: TouchEvent) => {
    const finger = touches[0];
    const { x = 0, y = 0 } = press.current ?? {};
    if (finger && Math.hypot(finger.clientX - x, finger.clientY - y) > tremblePx) leave();
  };
  const swallow = (event: MouseEvent) => {
    if (!press.current?.done) return;
    event.preventDefault();
    event.stopPropagation();
    press.current.done = false;
  };
  return {
    onTouchStart: begin,
    onTouchMove: wander,
    onTouchEnd: leave,
    onTouchCancel: leave,
    onClickCapture: swallow,
    onContextMenu: (event: MouseEvent) => event.preventDefault(),
  };
}
