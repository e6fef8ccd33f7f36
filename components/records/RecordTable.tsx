"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { Table } from "@/components/ui/Table";
import type { ListQuery } from "@/lib/filters/filter";
import type { Column, Row, Shortcut } from "@/lib/records/list-view";
import { ColumnHeads } from "./ColumnHead";
import { RecordRow } from "./RecordRow";
import { useRowKeys } from "./useRowKeys";
import { useRowPress } from "./useRowPress";

const RowActions = dynamic(() => import("./RowActions").then((file) => file.RowActions));

export type RecordTableProps = {
  type: { name: string; one: string; many: string; path: string };
  columns: readonly Column[];
  rows: readonly Row[];
  sort: ListQuery["sort"];
  shortcuts: readonly Shortcut[];
};

type Opened = { row: Row; anchor: HTMLElement };

/** The rows of a list. One menu serves them all, so that a row costs little more than its words. */
export function RecordTable({ type, columns, rows, sort, shortcuts }: RecordTableProps) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [open, setOpen] = useState(false);
  const keys = useRowKeys(type.path, rows);
  const press = useRowPress((id, anchor) => {
    const row = rows.find((each) => each.id === id);
    if (!row) return;
    setOpened({ row, anchor });
    setOpen(true);
  });
  return (
    <>
      <Table
        label={type.many}
        className="scroll-pt-10 border-t md:scroll-pr-12 md:scroll-pl-80 border-rule md:min-h-0 md:flex-1 md:overflow-y-auto"
      >
        <thead className="max-md:hidden">
          <ColumnHeads columns={columns} sort={sort} />
        </thead>
        <tbody ref={keys.body} {...press}>
          {rows.map((row) => (
            <RecordRow
              key={row.id}
              row={row}
              columns={columns}
              href={`/${type.path}/${row.id}`}
              open={open && opened?.row.id === row.id}
            />
          ))}
        </tbody>
      </Table>
      {opened && (
        <RowActions
          row={rows.find(({ id }) => id === opened.row.id) ?? opened.row}
          href={`/${type.path}/${opened.row.id}`}
          type={type}
          shortcuts={shortcuts}
          anchor={opened.anchor}
          open={open}
          onOpenChange={setOpen}
          onDelete={() => keys.successor(opened.row.id)}
        />
      )}
    </>
  );
}
