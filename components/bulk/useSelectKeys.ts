"use client";

import type { RefObject } from "react";
import { useKeys } from "@/components/shell/KeysProvider";
import { useSelection } from "./Selection";

/** X chooses the row that has the focus, or takes it back; Shift with an arrow chooses it and goes on to the next. */
export function useSelectKeys(body: RefObject<HTMLElement | null>) {
  const { enabled, toggle, choose } = useSelection();
  const focused = () => document.activeElement?.closest<HTMLElement>("[data-record]") ?? null;

  const onRow = (run: (row: HTMLElement) => void) => () => {
    const row = enabled && focused();
    if (!row) return false;
    run(row);
    return undefined;
  };
  const extend = (by: 1 | -1) =>
    onRow((row) => {
      const rows = [...(body.current?.querySelectorAll<HTMLElement>("[data-record]") ?? [])];
      const next = rows[rows.indexOf(row) + by] ?? row;
      choose([row, next].map(idOf), true);
      next.focus();
      next.scrollIntoView({ block: "nearest" });
    });

  useKeys({
    listSelect: onRow((row) => toggle(idOf(row))),
    listExtend: extend(1),
    listExtendBack: extend(-1),
  });
}

const idOf = (row: HTMLElement) => Number(row.dataset.record);
