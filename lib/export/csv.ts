import { stringify } from "csv-stringify/sync";

/** Spreadsheets read UTF-8 only behind this mark. */
export const byteOrderMark = "\uFEFF";

/** Rows as CSV (RFC 4180): quoted where it must be, lines ended as spreadsheets end them. */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  stringify(rows as string[][], { record_delimiter: "windows", quoted_match: /[\r\n]/ });

const starts = /^[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/;
const plainNumber = /^[+-]?\d+(\.\d+)?$/;

/**
 * A text that a spreadsheet will not run: what it would take for a formula gets an apostrophe in front, which it
 * hides (SPEC.md 11.8; OWASP, CSV Injection). A plain number is none.
 */
export const harmless = (text: string): string =>
  (starts.test(text) || starts.test(text.trimStart())) && !plainNumber.test(text) ? `'${text}` : text;
