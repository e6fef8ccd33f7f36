import { closeSync, openSync, readSync } from "node:fs";

/** Where to go on reading: the byte, and how many rows are behind it. */
export type Place = { offset: number; row: number };

/** A row with its number in the file, the first after the head being 1, and the place behind it. */
export type SourceRow = { number: number; cells: string[]; behind: Place };

export const start: Place = { offset: 0, row: 0 };

const pieceBytes = 256 * 1024;

/** The next rows of a staged file, `count` at most; none at its end. */
export function readRows(path: string, from: Place, count: number): SourceRow[] {
  const file = openSync(path, "r");
  try {
    return take(file, from, count);
  } finally {
    closeSync(file);
  }
}

function take(file: number, from: Place, count: number): SourceRow[] {
  const rows: SourceRow[] = [];
  let { offset, row } = from;
  let held = Buffer.alloc(0);
  while (rows.length < count) {
    const end = held.indexOf(10);
    if (end >= 0) {
      offset += end + 1;
      row += 1;
      rows.push({ number: row, cells: JSON.parse(held.toString("utf8", 0, end)), behind: { offset, row } });
      held = held.subarray(end + 1);
      continue;
    }
    const piece = Buffer.alloc(pieceBytes);
    const read = readSync(file, piece, 0, pieceBytes, offset + held.length);
    if (read === 0) break;
    held = Buffer.concat([held, piece.subarray(0, read)]);
  }
  return rows;
}
