/** The table of the lines, which is none on a phone. */
export const tableClass = "max-md:[&_:is(table,tbody,tfoot)]:block";

/** How a line is laid out: in one row of a table, and on a phone its name over its figures over what they come to. */
export const rowClass =
  "hover:bg-hover max-md:grid max-md:grid-cols-[1fr_1.4fr_1fr] max-md:gap-x-2 max-md:border-b max-md:border-rule max-md:px-5 max-md:py-1";

const cellClass = "border-rule md:h-11 md:border-b md:px-3 max-md:block";

export const nameCellClass = `${cellClass} min-w-40 wrap-anywhere md:pl-5 max-md:col-span-2 max-md:min-w-0`;

export const figureCellClass = `${cellClass} py-1 text-right tabular-nums max-md:text-left [&_input]:md:ml-auto`;

/** What a line comes to. */
export const totalCellClass = `${cellClass} text-right tabular-nums max-md:col-span-3 max-md:py-1 max-md:font-semibold`;

/** What can be done with a line. */
export const actionsCellClass = `${cellClass} text-right whitespace-nowrap md:pr-5 max-md:col-start-3 max-md:row-start-1 max-md:-mr-3`;
