import type { KeptColumn } from "@/db/schema";

export type { KeptColumn };

/** How narrow and how wide a column can be made, in px. */
export const widths = { least: 56, most: 800 } as const;

/** The columns with one moved by so many places; it stops at either end. */
export function moved(columns: readonly KeptColumn[], key: string, by: number): KeptColumn[] {
  const from = columns.findIndex((column) => column.key === key);
  const to = Math.min(columns.length - 1, Math.max(0, from + by));
  return placed(columns, key, to);
}

/** The columns with one at this place, counted from 0 among the others. */
export function placed(columns: readonly KeptColumn[], key: string, to: number): KeptColumn[] {
  const column = columns.find((each) => each.key === key);
  if (!column) return [...columns];
  return columns.filter((each) => each !== column).toSpliced(to, 0, column);
}

/** The columns with one at the end, or without it when it was there. */
export const toggled = (columns: readonly KeptColumn[], key: string): KeptColumn[] =>
  columns.some((column) => column.key === key)
    ? columns.filter((column) => column.key !== key)
    : [...columns, { key }];

/** The columns with one this many px wide, within what is possible; as wide as it likes without a number. */
export const resized = (
  columns: readonly KeptColumn[],
  key: string,
  width: number | undefined,
): KeptColumn[] =>
  columns.map((column) => (column.key === key ? { ...column, width: within(width) } : column));

const within = (width: number | undefined) =>
  width === undefined ? undefined : Math.round(Math.min(widths.most, Math.max(widths.least, width)));

/** The columns with what the foot of one tells. */
export const totalled = (
  columns: readonly KeptColumn[],
  key: string,
  total: KeptColumn["total"],
): KeptColumn[] => columns.map((column) => (column.key === key ? { ...column, total } : column));
