import { ArrowDown, ArrowUp } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx";

export type TableProps = ComponentProps<"table"> & {
  /** Names it. */
  label: string;
  /** It holds no link or button: then the box itself takes focus, to be scrolled by keyboard. */
  textOnly?: boolean;
};

/**
 * A native table in a box of its own, so that a wide one scrolls there and not the page. The box is positioned: what is
 * placed out of sight in a row would otherwise lengthen the page.
 */
export function Table({ label, textOnly, className, children, ...rest }: TableProps) {
  const reachable = textOnly ? { role: "region", "aria-label": label, tabIndex: 0 } : undefined;
  return (
    <div {...reachable} className={cx("relative overflow-x-auto -outline-offset-2", className)}>
      <table
        {...rest}
        aria-label={label}
        className="w-full border-separate border-spacing-0 text-left text-table"
      >
        {children}
      </table>
    </div>
  );
}

/** One row; `aria-selected` gives it the ground and the bar of what is chosen. */
export function Tr({ className, ...rest }: ComponentProps<"tr">) {
  return (
    <tr
      {...rest}
      className={cx(
        "group/row hover:bg-hover aria-selected:bg-accent-soft aria-selected:*:first:mark-current",
        className,
      )}
    />
  );
}

export type SortDirection = "ascending" | "descending";

export type ThProps = Omit<ComponentProps<"th">, "onClick"> & {
  /** How the column is sorted now; `none` when it could be. */
  sort?: SortDirection | "none";
  onSort?: () => void;
  /** To the right, like the numbers under it. */
  numeric?: boolean;
  /** Stands beside the words, on their open side, outside the sort button: what else can be done with the column. */
  beside?: ReactNode;
};

/** The head of a column. With `onSort` its words are a button, and `aria-sort` tells the direction. */
export function Th({ sort, onSort, numeric, beside, className, children, ...rest }: ThProps) {
  return (
    <th
      scope="col"
      {...rest}
      aria-sort={sort}
      className={cx(
        "h-9 border-b border-rule-strong bg-sheet px-3 text-meta font-medium text-second",
        numeric && "text-right",
        className,
      )}
    >
      {numeric && beside}
      {onSort ? (
        <SortButton sort={sort} onSort={onSort}>
          {children}
        </SortButton>
      ) : (
        children
      )}
      {!numeric && beside}
    </th>
  );
}

function SortButton({ sort, onSort, children }: Pick<ThProps, "sort" | "onSort"> & { children: ReactNode }) {
  const Arrow = sort === "ascending" ? ArrowUp : ArrowDown;
  return (
    <button
      type="button"
      onClick={onSort}
      className="-mx-1 inline-flex min-h-6 items-center gap-1 rounded-chip px-1 hover:text-ink max-md:min-h-11 max-md:min-w-11"
    >
      {children}
      {sort && sort !== "none" && <Arrow aria-hidden size={14} strokeWidth={1.5} />}
    </button>
  );
}

/** A cell. Numbers stand at the right, so that they can be compared. */
export function Td({ numeric, className, ...rest }: ComponentProps<"td"> & { numeric?: boolean }) {
  return (
    <td
      {...rest}
      className={cx(
        "h-9 border-b border-rule px-3 max-md:h-11",
        numeric && "text-right tabular-nums",
        className,
      )}
    />
  );
}
