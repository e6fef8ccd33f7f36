import { cpus, totalmem } from "node:os";
import type { Measured } from "./load";

export type Row = { name: string; measured: Measured; floor: Measured };
export type Vitals = { rss: number; delayP99: number; delayMax: number };
type Section = {
  accounts: number;
  empty: Measured;
  rows: Row[];
  writes: { name: string; measured: Measured }[];
  reading: Vitals;
  alone: Vitals;
  writing: Vitals;
};

/** Milliseconds to the tenth. */
export const ms = (value: number) => value.toFixed(1);
/** A table in Markdown; all but the first column are figures. */
export const table = (head: string[], rows: string[][]) =>
  [head, head.map((_, at) => (at ? "--:" : "---")), ...rows]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");

const line = ({ p50, p95, perSecond, bytes }: Measured) => [
  ms(p50),
  ms(p95),
  perSecond.toFixed(0),
  `${(bytes / 1000).toFixed(0)} kB`,
];

function section({ accounts, empty, rows, writes, reading, alone, writing }: Section): string {
  return `## ${(accounts * 5).toLocaleString("en")} accounts, contacts and cases; ${(accounts * 10).toLocaleString("en")} interactions

${pagesTable([["Help, signed in (an empty page)", ...line(empty), "", "", "", ""], ...rows.map(besideFloor)])}

${overOf(rows)}

${table(
  ["write", "p50 ms", "p95 ms", "writes/s", "answer"],
  writes.map(({ name, measured }) => [name, ...line(measured)]),
)}

Server while reading: ${vitals(reading)} (several requests that arrive together are answered in one turn of the loop).
While the same pages are asked for one at a time: ${vitals(alone)}. While writing: ${vitals(writing)}.
`;
}

/** Pages of a type that an admin made, with a field of every kind. */
const made = (records: number, rows: Row[], reading: Vitals): string =>
  `## ${records.toLocaleString("en")} records of a type made by an admin, with a field of every kind

${pagesTable(rows.map(besideFloor))}

${overOf(rows)} What is marked as new was asked otherwise each time, so that nothing remembered could answer it.

Server while reading: ${vitals(reading)}.
`;

const pagesTable = (rows: string[][]): string =>
  table(
    ["page", "p50 ms", "p95 ms", "requests/s", "size", "floor p50", "floor p95", "ratio p50", "ratio p95"],
    rows,
  );

const besideFloor = ({ name, measured, floor }: Row): string[] => [
  name,
  ...line(measured),
  ms(floor.p50),
  ms(floor.p95),
  (measured.p50 / floor.p50).toFixed(2),
  (measured.p95 / floor.p95).toFixed(2),
];

function overOf(rows: Row[]): string {
  const over = rows.filter(({ measured, floor }) => measured.p95 > 1.5 * floor.p95);
  return over.length
    ? `Over 1.5 times the floor at p95: ${over.map(({ name }) => name).join("; ")}.`
    : "Every page is within 1.5 times the floor at p95.";
}

const vitals = ({ rss, delayP99, delayMax }: Vitals) =>
  `${(rss / 2 ** 20).toFixed(0)} MB resident, event loop delayed ${ms(delayP99)} ms at p99 and ${ms(delayMax)} ms at most`;

const whole = (sections: string[], scripts: string): string => `# Bench

Written by \`npm run bench\` on ${cpus().length} cores (${cpus()[0]?.model ?? "unknown"}), ${(totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.version}. Server and load share the machine. Every figure is of
16 requests at once over a warm server, so a time holds the wait for fifteen others; ratios are to the floor of the same minute: the same page drawn by the
same build from rows in memory, without session, store or access rules. A workspace is held against its type's list floor, and each address of the inbox against itself.

${sections.join("\n")}
${scripts}`;

export const report = { section, made, whole };
