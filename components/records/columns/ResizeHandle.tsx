"use client";

import type { PointerEvent } from "react";
import { resized, widths } from "@/lib/views/arrange";
import { keptOf, useColumns } from "./ColumnsProvider";

/**
 * The edge of a column's head: dragged, it makes the column wider or narrower; pressed twice, as wide as it likes. For
 * the pointer alone: by keyboard the width is a field in the Columns layer.
 */
export function ResizeHandle({ column: key }: { column: string }) {
  const { columns, mayArrange, change, stretch } = useColumns();
  if (!mayArrange) return null;

  const begin = (event: PointerEvent<HTMLElement>) => {
    const head = event.currentTarget.closest("th");
    if (!head || event.button !== 0) return;
    const handle = event.currentTarget;
    const widthAt = ({ clientX }: { clientX: number }) =>
      Math.max(widths.least, Math.round(width + clientX - startX));
    const { width } = head.getBoundingClientRect();
    const { clientX: startX } = event;
    handle.setPointerCapture(event.pointerId);
    handle.onpointermove = (moved) => stretch(key, widthAt(moved));
    handle.onpointerup = (ended) => {
      handle.onpointermove = null;
      handle.onpointerup = null;
      stretch(key, null);
      if (ended.clientX !== startX) change(resized(keptOf(columns), key, widthAt(ended)));
    };
  };
  return (
    <span
      data-handle
      aria-hidden
      onPointerDown={begin}
      onDoubleClick={() => change(resized(keptOf(columns), key, undefined))}
      className="absolute inset-y-0 right-0 w-2 cursor-col-resize touch-none border-r-2 border-transparent hover:border-accent active:border-accent"
    />
  );
}
