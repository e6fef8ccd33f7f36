"use client";

import { type PointerEvent, useState } from "react";
import { placed } from "@/lib/views/arrange";
import { keptOf, useColumns } from "./ColumnsProvider";

/** Where a dragged column would go: to this side of that column. */
type Drop = { key: string; side: "before" | "after" };

/** How far a press must move to be a drag and not a press. */
const slackPx = 6;

/**
 * Drags the heads of columns to another place. By the pointer's own events rather than a library: a row of heads needs
 * nothing else, and every list would carry it. Keys do the same in the Columns layer, and so does a column's menu.
 */
export function useColumnDrag() {
  const { columns, mayArrange, change } = useColumns();
  const [drop, setDrop] = useState<Drop | null>(null);

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const head = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-column]") : null;
    const key = head?.dataset.column;
    // A finger scrolls the table.
    if (!mayArrange || !key || event.button !== 0 || event.pointerType === "touch" || isHandle(event.target))
      return;
    follow(event, key, event.currentTarget);
  };

  function follow({ clientX: startX }: PointerEvent, key: string, row: HTMLElement) {
    const { signal, stop } = listening();
    let over: Drop | null = null;
    let dragging = false;
    const show = (next: Drop | null) => {
      over = next;
      setDrop(next);
    };
    const on = (name: string, listener: (event: globalThis.PointerEvent) => void) =>
      window.addEventListener(name, listener as EventListener, { signal });
    on("pointermove", ({ clientX }) => {
      dragging ||= Math.abs(clientX - startX) > slackPx;
      if (dragging) show(dropAt(row, clientX));
    });
    on("pointerup", () => {
      stop();
      setDrop(null);
      if (dragging) swallowClick();
      if (over) settle(key, over);
    });
    const abandon = () => {
      stop();
      setDrop(null);
    };
    on("pointercancel", abandon);
    window.addEventListener("keydown", ({ key }) => key === "Escape" && abandon(), { signal });
  }

  function settle(key: string, { key: beside, side }: Drop) {
    if (key === beside) return;
    const others = columns.filter((column) => column.key !== key);
    const to = others.findIndex((column) => column.key === beside) + (side === "after" ? 1 : 0);
    const label = columns.find((column) => column.key === key)?.label;
    change(placed(keptOf(columns), key, to), `${label}, column ${to + 1} of ${columns.length}`);
  }

  return { drop, onPointerDown };
}

const isHandle = (target: EventTarget) =>
  target instanceof Element && target.closest("[data-handle]") !== null;

function dropAt(row: HTMLElement, x: number): Drop | null {
  const heads = [...row.querySelectorAll<HTMLElement>("[data-column]")].map((head) => ({
    key: head.dataset.column ?? "",
    box: head.getBoundingClientRect(),
  }));
  const over = heads.find(({ box }) => x >= box.left && x < box.right) ?? heads.at(-1);
  return over ? { key: over.key, side: x < over.box.left + over.box.width / 2 ? "before" : "after" } : null;
}

function listening() {
  const controller = new AbortController();
  return { signal: controller.signal, stop: () => controller.abort() };
}

/** What ends a drag is no press on the button beneath it. */
function swallowClick(): void {
  const swallow = (event: Event) => event.stopPropagation();
  window.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener("click", swallow, { capture: true }));
}
