"use client";

import type { ReactNode } from "react";
import { cx } from "./cx";
import { type DragItem, DragOrder, useDragRow } from "./DragOrder";

type DragListProps<Row extends DragItem> = {
  /** Names the list. */
  label: string;
  items: readonly Row[];
  /** The ids in their new order. */
  onOrder: (ids: number[]) => void;
  /** A row, without the handle that it is dragged by. */
  children: (item: Row, at: number) => ReactNode;
};

/** A list whose rows are dragged by their handles. */
export function DragList<Row extends DragItem>({ label, items, onOrder, children }: DragListProps<Row>) {
  return (
    <DragOrder items={items} onOrder={onOrder}>
      {(rows) => (
        <ul aria-label={label} {...rows}>
          {items.map((item, at) => (
            <DragRow key={item.id} item={item}>
              {children(item, at)}
            </DragRow>
          ))}
        </ul>
      )}
    </DragOrder>
  );
}

function DragRow({ item, children }: { item: DragItem; children: ReactNode }) {
  const { row, handle } = useDragRow(item);
  return (
    <li {...row} className={cx("flex min-h-11 items-center gap-1 border-t border-rule", row.className)}>
      {handle}
      {children}
    </li>
  );
}
