"use client";

import { Ellipsis, Eye } from "lucide-react";
import { memo } from "react";
import { Escalated } from "@/components/cases/Escalated";
import { CellView } from "@/components/fields/cells/CellView";
import { Checkbox } from "@/components/ui/Checkbox";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/Link";
import { Td, Tr } from "@/components/ui/Table";
import type { Row } from "@/lib/records/list-view";
import type { ListColumn } from "./columns/ColumnsProvider";

// As lean as it can be: a page holds a hundred of them. What stands in a cell that sticks is seen wherever the table is
// scrolled to: a margin takes back the table's own padding, or each step of Tab would swing it to and fro.
const dotsClass =
  "inline-grid size-8 place-items-center rounded-control text-second opacity-0 hover:bg-accent-chip focus-visible:opacity-100 aria-expanded:opacity-100 group-focus-within/row:opacity-100 group-hover/row:opacity-100 pointer-coarse:opacity-100 max-md:size-11 max-md:opacity-100 md:-scroll-mr-22";
/** A column that was given a width keeps it, however long its words are. */
const sizedClass = "max-w-0 truncate text-second max-md:hidden";
const freeClass = "max-w-52 truncate text-second max-md:hidden";
const eye = <Eye aria-hidden size={16} strokeWidth={1.5} />;
const dots = <Ellipsis aria-hidden size={16} strokeWidth={1.5} />;

type RecordRowProps = {
  row: Row;
  columns: readonly ListColumn[];
  href: string;
  open: boolean;
  /** Left out where rows cannot be chosen. */
  selected?: boolean;
};

/** One record: its cells, or on a phone its name and two facts. The table around it listens to presses and keys. */
export const RecordRow = memo(function RecordRow({ row, columns, href, open, selected }: RecordRowProps) {
  return (
    <Tr
      data-record={row.id}
      tabIndex={-1}
      aria-selected={selected}
      className="cursor-pointer bg-sheet outline-none *:first:pl-5 focus-within:bg-hover focus-visible:*:mark-row"
    >
      {selected !== undefined && (
        <Td className="w-10 bg-inherit pr-0 md:sticky md:left-0">
          <Checkbox
            aria-label={`Select ${row.name}`}
            checked={selected}
            readOnly
            className="md:**:-scroll-ml-80"
          />
        </Td>
      )}
      {columns.map((column) =>
        column.key === "name" ? (
          <NameCell
            key={column.key}
            row={row}
            columns={columns}
            href={href}
            sized={Boolean(column.width)}
            beside={selected !== undefined}
          />
        ) : (
          <Td key={column.key} numeric={column.numeric} className={column.width ? sizedClass : freeClass}>
            <CellView quiet view={column.view} cell={row.cells[column.at] ?? null} />
          </Td>
        ),
      )}
      <Td className="w-12 bg-inherit text-right whitespace-nowrap md:sticky md:right-0 md:w-22 md:fade-before">
        <button
          type="button"
          data-preview
          aria-label={`Preview ${row.name}`}
          className={`${dotsClass} max-md:hidden!`}
        >
          {eye}
        </button>
        <button
          type="button"
          aria-label={`Actions for ${row.name}`}
          aria-haspopup="menu"
          aria-expanded={open}
          className={dotsClass}
        >
          {dots}
        </button>
      </Td>
    </Tr>
  );
});

/** Half of these would say nothing. */
const whole: ReadonlySet<string> = new Set(["phone", "due"]);
/** What tells most stands first, and gives way last. */
const briefClass = "truncate first:not-only:max-w-3/5 first:not-only:shrink-0";

type NameCellProps = Pick<RecordRowProps, "row" | "columns" | "href"> & {
  sized: boolean;
  /** A box stands before it. */
  beside: boolean;
};

function NameCell({ row, columns, href, sized, beside }: NameCellProps) {
  const link = (
    <Link
      href={href}
      className="block truncate font-semibold text-ink hover:underline md:-scroll-ml-80 max-md:py-0.5 max-md:text-body"
    >
      {row.name}
    </Link>
  );
  return (
    <Td
      className={cx(
        "bg-inherit max-md:h-15 max-md:w-full max-md:max-w-0 md:sticky",
        beside ? "max-md:pl-0 md:left-10" : "max-md:pl-5 md:left-0",
        sized ? "md:max-w-0" : "md:max-w-80 md:min-w-40",
      )}
    >
      {row.escalated ? (
        <div className="flex items-center gap-2">
          {link}
          <Escalated />
        </div>
      ) : (
        link
      )}
      <div className="flex items-center gap-3 truncate text-muted md:hidden">
        {columns.map((column) =>
          column.brief && row.cells[column.at] ? (
            <span key={column.key} className={whole.has(column.view) ? "shrink-0" : briefClass}>
              <CellView quiet view={column.view} cell={row.cells[column.at] ?? null} />
            </span>
          ) : null,
        )}
      </div>
    </Td>
  );
}
