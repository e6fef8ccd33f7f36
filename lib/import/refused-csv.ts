import { and, eq, gt } from "drizzle-orm";
import { db } from "@/db/client";
import { operationFaults } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { NotFound } from "@/lib/errors";
import { ownImport } from "./imports";
import { filesOf } from "./plan";
import type { RowFault } from "./take-some";

const atOnce = 500;

/**
 * The rows of a file that were not taken whole, as CSV with the reason: mended, it can be imported again. In pieces, so
 * that memory does not grow with them. Throws NotFound.
 */
export function* refusedRows(viewer: Viewer, importId: number, fileId: number): Generator<string> {
  const { runId, dryRunId } = ownImport(viewer, importId);
  const file = filesOf(importId).find(({ id }) => id === fileId);
  const of = runId ?? dryRunId;
  if (!file?.headers || of === null) throw new NotFound("That file");
  const width = file.headers.length;
  yield `\ufeff${line(["Row", "Taken", "Reason", ...file.headers])}`;
  for (let after = 0; ; ) {
    const some = linesAfter(of, after);
    if (some.length === 0) return;
    after = some.at(-1)!.id;
    yield some
      .map(({ row, reason, data }) => ({ row, reason, data: data as RowFault }))
      .filter(({ data }) => data.fileId === fileId)
      .map(({ row, reason, data: { cells, refused } }) =>
        line([
          String(row),
          refused ? "no" : "in part",
          reason,
          ...Array.from({ length: width }, (_, at) => cells[at] ?? ""),
        ]),
      )
      .join("");
  }
}

const linesAfter = (operationId: number, after: number) =>
  db()
    .select()
    .from(operationFaults)
    .where(and(eq(operationFaults.operationId, operationId), gt(operationFaults.id, after)))
    .orderBy(operationFaults.id)
    .limit(atOnce)
    .all();

const line = (cells: readonly string[]) => `${cells.map(cell).join(",")}\r\n`;

/** What a spreadsheet would run as a formula gets a quote before it (SPEC.md 11.8); a phone number is none. */
function cell(text: string): string {
  const harmless = /^[=@\t\r]|^[+-](?![\d\s().-]*$)/.test(text) ? `'${text}` : text;
  return /[",\r\n;]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
