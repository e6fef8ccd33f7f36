"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { useSelection } from "@/components/bulk/Selection";
import { useSelectKeys } from "@/components/bulk/useSelectKeys";
import { Table } from "@/components/ui/Table";
import type { ListQuery } from "@/lib/filters/filter";
import type { Row, Shortcut } from "@/lib/records/list-view";
import { useWithoutArrivals } from "./Arrivals";
import { ColumnHeads } from "./ColumnHead";
import { ColumnTotals } from "./columns/ColumnTotals";
import { useRowColumns } from "./columns/useRowColumns";
import { usePreview } from "./preview/usePreview";
import { RecordRow } from "./RecordRow";
import { useRowKeys } from "./useRowKeys";
import { useRowPress } from "./useRowPress";

const ListPreview = dynamic(() => import("./preview/ListPreview").then((file) => file.ListPreview));
const RowActions = dynamic(() => import("./RowActions").then((file) => file.RowActions));

export type RecordTableProps = {
  type: { name: string; one: string; many: string; path: string };
  rows: readonly Row[];
  sort: ListQuery["sort"];
  shortcuts: readonly Shortcut[];
};

type Opened = { row: Row; anchor: HTMLElement };

/** The rows of a list. One menu serves them all, so that a row costs little more than its words. */
export function RecordTable({ type, rows: all, sort, shortcuts }: RecordTableProps) {
  const rows = useWithoutArrivals(all);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [open, setOpen] = useState(false);
  const columns = useRowColumns();
  const preview = usePreview();
  const selection = useSelection();
  const [takesFocus, setTakesFocus] = useState(false);
  const look = (id: number | null, byButton: boolean) => {
    setTakesFocus(byButton);
    preview.show(id);
  };
  const keys = useRowKeys(type.path, rows, {
    onToggle: (id) => look(id === preview.id ? null : id, false),
    onWalk: (id) => preview.id !== null && look(id, false),
  });
  useSelectKeys(keys.body);
  const press = useRowPress({
    onMenu: (id, anchor) => {
      const row = rows.find((each) => each.id === id);
      if (!row) return;
      setOpened({ row, anchor });
      setOpen(true);
    },
    onPreview: (id) => look(id, true),
    onToggle: selection.toggle,
  });
  return (
    <>
      <Table
        label={type.many}
        className="scroll-pt-10 border-t md:scroll-pr-22 md:scroll-pl-80 border-rule md:min-h-0 md:flex-1 md:overflow-y-auto"
      >
        <thead className="max-md:hidden">
          <ColumnHeads sort={sort} />
        </thead>
        <tbody ref={keys.body} {...press}>
          {rows.map((row) => (
            <RecordRow
              key={row.id}
              row={row}
              columns={columns}
              href={`/${type.path}/${row.id}`}
              selected={selection.enabled ? selection.isChosen(row.id) : undefined}
              open={open && opened?.row.id === row.id}
            />
          ))}
        </tbody>
        <ColumnTotals type={type.name} rows={rows} />
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
          onPreview={() => look(opened.row.id, true)}
          onDelete={() => keys.successor(opened.row.id)}
        />
      )}
      {preview.id !== null && (
        <ListPreview
          type={type}
          id={preview.id}
          rows={rows}
          takesFocus={takesFocus}
          onShow={(id) => look(id, takesFocus)}
          onClose={() => {
            if (preview.id !== null) keys.focusOn(preview.id);
            look(null, false);
          }}
        />
      )}
    </>
  );
}
