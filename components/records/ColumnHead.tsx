"use client";

import { ArrowDown, ArrowUp, ChevronDown, ListFilter } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { cx } from "@/components/ui/cx";
import { Menu, MenuItem } from "@/components/ui/Menu";
import { Th } from "@/components/ui/Table";
import type { ListQuery } from "@/lib/filters/filter";
import type { Column } from "@/lib/records/list-view";
import { withParameter } from "./address";
import { useFilterLayer } from "./FilterLayer";
import { useListNavigation } from "./ListNavigation";
import { sortParameter } from "./SortMenu";

type ColumnHeadsProps = { columns: readonly Column[]; sort: ListQuery["sort"] };

type Opened = { column: Column; anchor: HTMLElement };

/** The head of the table: a press on a column sorts by it, its menu says the rest. One menu serves all columns. */
export function ColumnHeads({ columns, sort }: ColumnHeadsProps) {
  const params = useSearchParams();
  const { go } = useListNavigation();
  const askForFilter = useFilterLayer();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [open, setOpen] = useState(false);
  const sortBy = (by: string, order: "asc" | "desc") =>
    go(withParameter(params, "sort", sortParameter(by, order)));

  return (
    <tr className="*:first:pl-5">
      {columns.map((column) => (
        <ColumnHead
          key={column.key}
          column={column}
          sort={sort}
          open={open && opened?.column.key === column.key}
          onSort={sortBy}
          onMenu={(anchor) => {
            setOpened({ column, anchor });
            setOpen(true);
          }}
        />
      ))}
      <Th className="sticky top-0 right-0 z-sticky w-12">
        <span className="sr-only">Actions</span>
        {opened && (
          <Menu anchor={opened.anchor} open={open} onOpenChange={setOpen}>
            {opened.column.sortable && (
              <>
                <MenuItem icon={<ArrowUp {...icon} />} onSelect={() => sortBy(opened.column.key, "asc")}>
                  Sort ascending
                </MenuItem>
                <MenuItem icon={<ArrowDown {...icon} />} onSelect={() => sortBy(opened.column.key, "desc")}>
                  Sort descending
                </MenuItem>
              </>
            )}
            <MenuItem
              icon={<ListFilter {...icon} />}
              onSelect={() => askForFilter(opened.anchor, opened.column.key)}
            >
              Filter…
            </MenuItem>
          </Menu>
        )}
      </Th>
    </tr>
  );
}

const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.5 };

type ColumnHeadProps = {
  column: Column;
  sort: ListQuery["sort"];
  open: boolean;
  onSort: (by: string, order: "asc" | "desc") => void;
  onMenu: (anchor: HTMLElement) => void;
};

function ColumnHead({
  column: { key, label, numeric, sortable },
  sort,
  open,
  onSort,
  onMenu,
}: ColumnHeadProps) {
  const sorted = sort.by !== key ? "none" : sort.order === "asc" ? "ascending" : "descending";
  const next = sorted === "ascending" ? "desc" : "asc";
  return (
    <Th
      aria-label={label}
      numeric={numeric}
      sort={sortable ? sorted : undefined}
      onSort={sortable ? () => onSort(key, next) : undefined}
      className={cx("group/head sticky top-0 z-sticky whitespace-nowrap", key === "name" && "left-0 z-bulk")}
      beside={
        <button
          type="button"
          aria-label={`Column ${label}`}
          aria-haspopup="menu"
          aria-expanded={open}
          onClick={(event) => onMenu(event.currentTarget)}
          className={cx(
            "absolute inset-y-0 my-auto grid size-6 place-items-center rounded-chip bg-sheet opacity-0 hover:bg-hover focus-visible:opacity-100 aria-expanded:opacity-100 group-hover/head:opacity-100 pointer-coarse:opacity-100",
            numeric ? "left-0" : "right-0",
          )}
        >
          <ChevronDown aria-hidden size={14} strokeWidth={1.5} />
        </button>
      }
    >
      {label}
    </Th>
  );
}
