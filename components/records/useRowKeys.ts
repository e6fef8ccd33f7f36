"use client";

import { useRouter } from "next/navigation";
import { useRef } from "react";
import { useKeys } from "@/components/shell/KeysProvider";
import type { Row } from "@/lib/records/list-view";

/** What the keys say of the preview: that it is wanted or no longer, and that another row has the focus. */
type Preview = { onToggle: (id: number) => void; onWalk: (id: number) => void };

/**
 * The keyboard's way through a list: J, K and arrows walk the rows, Enter opens, Space previews, E edits. `successor`
 * gives what moves the focus on to the row after one that is about to go.
 */
export function useRowKeys(path: string, rows: readonly Row[], preview: Preview) {
  const body = useRef<HTMLTableSectionElement>(null);
  const router = useRouter();

  const all = () => [...(body.current?.querySelectorAll<HTMLElement>("[data-record]") ?? [])];
  const focused = () => document.activeElement?.closest<HTMLElement>("[data-record]") ?? null;
  const focus = (row: HTMLElement | undefined) => {
    row?.focus();
    row?.scrollIntoView({ block: "nearest" });
  };

  /** Arrows scroll the page unless a row has the focus already. */
  const step = (by: 1 | -1) => (event: KeyboardEvent) => {
    const here = focused();
    if (!here && event.key.startsWith("Arrow")) return false;
    const list = all();
    const next = here ? list[list.indexOf(here) + by] : list[0];
    focus(next);
    if (next) preview.onWalk(Number(next.dataset.record));
    return undefined;
  };
  const withRow = (run: (row: Row) => void) => () => {
    const row = rows.find(({ id }) => String(id) === focused()?.dataset.record);
    if (!row) return false;
    run(row);
    return undefined;
  };

  useKeys({
    listNext: step(1),
    listPrevious: step(-1),
    listOpen: withRow((row) => router.push(`/${path}/${row.id}`)),
    listPreview: withRow((row) => preview.onToggle(row.id)),
    listEdit: withRow((row) => row.mayEdit && router.push(`/${path}/${row.id}/details?edit=1`)),
  });

  const successor = (id: number) => {
    const list = all();
    const at = list.findIndex((row) => row.dataset.record === String(id));
    const next = list[at + 1] ?? list[at - 1];
    return () => focus(next);
  };
  /** One that is on another page leaves the focus to the first row. */
  const focusOn = (id: number) => focus(all().find((row) => row.dataset.record === String(id)) ?? all()[0]);
  return { body, successor, focusOn };
}
