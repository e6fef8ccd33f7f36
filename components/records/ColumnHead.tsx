"use client";

import { ChevronDown } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { useSelection } from "@/components/bulk/Selection";
import { SelectPage } from "@/components/bulk/SelectPage";
import { cx } from "@/components/ui/cx";
import { Th } from "@/components/ui/Table";
import type { ListQuery } from "@/lib/filters/filter";
import { withParameter } from "./address";
import { ColumnMenu } from "./ColumnMenu";
import { type ListColumn, useColumns } from "./columns/ColumnsProvider";
import { ResizeHandle } from "./columns/ResizeHandle";
import { useColumnDrag } from "./columns/useColumnDrag";
import { useListNavigation } from "./ListNavigation";
import { sortParameter } from "./SortMenu";

type Opened = { column: ListColumn; anchor: HTMLElement };

/** The head of the table: a press on a column sorts by it, its menu says the rest. One menu serves all columns. */
export function ColumnHeads({ sort }: { sort: ListQuery["sort"] }) {
  const params = useSearchParams();
  const { columns } = useColumns();
  const { go } = useListNavigation();
  const { drop, onPointerDown } = useColumnDrag();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [open, setOpen] = useState(false);
  const sortBy = (by: string, order: "asc" | "desc") =>
    go(withParameter(params, "sort", sortParameter(by, order)));

  return (
    <tr onPointerDown={onPointerDown} className="*:first:pl-5">
      <SelectPage />
      {columns.map((column) => (
        <ColumnHead
          key={column.key}
          column={column}
          sort={sort}
          open={open && opened?.column.key === column.key}
          drop={drop?.key === column.key ? drop.side : undefined}
          onSort={sortBy}
          onMenu={(anchor) => {
            setOpened({ column, anchor });
            setOpen(true);
          }}
        />
      ))}
      <Th className="fade-before sticky top-0 right-0 z-sticky w-22">
        <span className="sr-only">Actions</span>
        {opened && <ColumnMenu {...opened} open={open} onOpenChange={setOpen} onSort={sortBy} />}
      </Th>
    </tr>
  );
}

type ColumnHeadProps = {
  column: ListColumn;
  sort: ListQuery["sort"];
  open: boolean;
  /** The side on which a column that is being dragged would come to stand. */
  drop: "before" | "after" | undefined;
  onSort: (by: string, order: "asc" | "desc") => void;
  onMenu: (anchor: HTMLElement) => void;
};

function ColumnHead({ column, sort, open, drop, onSort, onMenu }: ColumnHeadProps) {
  const { key, label, numeric, sortable, width } = column;
  const boxed = useSelection().enabled;
  const sorted = sort.by !== key ? "none" : sort.order === "asc" ? "ascending" : "descending";
  const next = sorted === "ascending" ? "desc" : "asc";
  return (
    <Th
      aria-label={label}
      data-column={key}
      data-drop={drop}
      numeric={numeric}
      sort={sortable ? sorted : undefined}
      onSort={sortable ? () => onSort(key, next) : undefined}
      style={width ? { width, minWidth: width, maxWidth: width } : undefined}
      className={cx(
        "group/head sticky top-0 whitespace-nowrap before:absolute before:inset-y-0 before:hidden before:w-0.5 before:bg-accent data-[drop=after]:before:right-0 data-[drop=after]:before:block data-[drop=before]:before:left-0 data-[drop=before]:before:block",
        key === "name" ? cx("z-bulk", boxed ? "left-10" : "left-0") : "z-sticky",
        width !== undefined && "overflow-hidden",
      )}
      beside={
        <>
          <button
            type="button"
            aria-label={`Column ${label}`}
            aria-haspopup="menu"
            aria-expanded={open}
            onClick={(event) => onMenu(event.currentTarget)}
            className={cx(
              "absolute inset-y-0 my-auto grid size-6 place-items-center rounded-chip bg-sheet opacity-0 hover:bg-hover focus-visible:opacity-100 aria-expanded:opacity-100 group-hover/head:opacity-100 pointer-coarse:opacity-100",
              numeric ? "left-0" : "right-2",
            )}
          >
            <ChevronDown aria-hidden size={14} strokeWidth={1.5} />
          </button>
          <ResizeHandle column={key} />
        </>
      }
    >
      {label}
    </Th>
  );
}
