/** How a line is laid out: in one row of a table, and on a phone its name over its figures over their total. */
export const rowClass =
  "hover:bg-hover max-md:grid max-md:grid-cols-[1fr_1.4fr_1fr_2.75rem] max-md:border-b max-md:border-rule max-md:py-1";

export const cellClass = "border-rule px-3 md:h-11 md:border-b max-md:block";

export const nameCellClass = `${cellClass} min-w-40 pl-5 wrap-anywhere max-md:col-span-3`;

export const figureCellClass = `${cellClass} py-1 text-right tabular-nums max-md:px-1 max-md:[&:nth-child(2)]:pl-5 max-md:text-left [&_input]:md:ml-auto`;

/** What a line comes to. */
export const totalCellClass = `${cellClass} text-right tabular-nums max-md:col-span-4 max-md:py-1 max-md:pr-5 max-md:font-semibold`;
