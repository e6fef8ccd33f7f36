/** `1 row`, `1,204 rows`. */
export const rowsInWords = (count: number): string =>
  `${count.toLocaleString("en-US")} ${count === 1 ? "row" : "rows"}`;
