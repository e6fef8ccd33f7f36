"use client";

import { useRouter } from "next/navigation";
import type { MouseEvent } from "react";

/** What a press belongs to before it belongs to the row. */
const ownPress = "a,button,input,label";

type RowPress = {
  onMenu: (id: number, anchor: HTMLElement) => void;
  onPreview: (id: number) => void;
  onToggle: (id: number, range: boolean) => void;
};

/**
 * Presses on the rows of a table, heard once for all of them: on the row itself they open its record, with the
 * middle button or Ctrl in a new tab; on its **⋯** they ask for its menu, on its eye for a preview, and on its box
 * they choose it, with Shift all from the last one that was.
 */
export function useRowPress({ onMenu, onPreview, onToggle }: RowPress) {
  const router = useRouter();
  const press = (event: MouseEvent<HTMLElement>) => {
    if (!(event.target instanceof Element)) return;
    const row = event.target.closest<HTMLElement>("[data-record]");
    if (!row) return;
    const button = event.target.closest<HTMLElement>("button[aria-haspopup=menu]");
    if (event.target.closest("button[data-preview]")) onPreview(Number(row.dataset.record));
    else if (event.target.matches("input[type=checkbox]"))
      onToggle(Number(row.dataset.record), event.shiftKey);
    else if (button) onMenu(Number(row.dataset.record), button);
    else if (!event.target.closest(ownPress) && !isSelecting()) openRow(row, event);
  };

  function openRow(row: HTMLElement, { button, ctrlKey, metaKey }: MouseEvent) {
    const href = row.querySelector<HTMLAnchorElement>("a[href]")?.getAttribute("href");
    if (!href || button > 1) return;
    if (button === 1 || ctrlKey || metaKey) window.open(href, "_blank", "noopener");
    else router.push(href);
  }
  return { onClick: press, onAuxClick: press };
}

/** Dragging over the words of a row marks them; that is no press. */
const isSelecting = () => getSelection()?.type === "Range";
