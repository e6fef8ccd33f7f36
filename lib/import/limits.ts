/** What an import takes (SPEC.md 11.8); above it a file is refused with a sentence. */
export const limits = {
  files: 20,
  bytes: 1024 ** 3,
  rows: 1_000_000,
  columns: 300,
  /** Characters of one row, line breaks in cells and all. */
  rowLength: 1_000_000,
} as const;

/** The pieces that a browser sends a file in: small enough to be held in memory, one at a time. */
export const pieceBytes = 4 * 1024 ** 2;

/** How long an import can be undone. */
export const daysToUndo = 60;
