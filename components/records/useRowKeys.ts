"use client";

import { useRouter } from "next/navigation";
import { useRef } from "react";
import { useKeys } from "@/components/shell/KeysProvider";
import type { Row } from "@/lib/records/list-view";

/**
 * The keyboard's way through a list: J, K and arrows walk the rows, Enter opens, E edits. `successor` gives what
 * moves the focus on to the row after one that is about to go.
 */
export function useRowKeys(path: string, rows: readonly Row[]) {
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
    focus(here ? list[list.indexOf(here) + by] : list[0]);
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
    listEdit: withRow((row) => row.mayEdit && router.push(`/${path}/${row.id}/details?edit=1`)),
  });

  const successor = (id: number) => {
    const list = all();
    const at = list.findIndex((row) => row.dataset.record === String(id));
    const next = list[at + 1] ?? list[at - 1];
    return () => focus(next);
  };
  return { body, successor };
}
