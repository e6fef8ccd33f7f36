import type { Cell } from "@/lib/records/cell";

export type CellProps = {
  cell: Cell;
  /** In a table, where links are many: they look like the words around them until they are pointed at. */
  quiet?: boolean;
  /** Where there is room for the whole of it: a date and time rather than how long ago. */
  full?: boolean;
};

/** A cell taken apart, with words in any case. */
export const partsOf = (cell: Cell) =>
  typeof cell === "object" && cell !== null ? cell : { text: cell ?? "" };

/** The looks of a link in a cell. */
export const cellLinkClass = (quiet?: boolean): string =>
  quiet
    ? "inline-block max-w-full truncate py-1 align-middle underline decoration-transparent underline-offset-2 hover:text-link hover:decoration-current"
    : "-my-1 inline-block max-w-full py-1 wrap-anywhere text-link underline max-md:my-0 max-md:min-h-11 max-md:py-3 decoration-transparent underline-offset-2 hover:decoration-current";
