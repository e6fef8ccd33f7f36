import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { importFiles, operations } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { beginImport, ownImport, startDryRun, startRun, startUndo } from "@/lib/import/imports";
import { receivePiece } from "@/lib/import/receive";
import type { Counts } from "@/lib/import/take-some";
import { runOperation } from "@/lib/operations/runner";
import { readWithoutAccess } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { noon } from "@/tests/support/world";

/** Sends files as a browser does, in pieces that are smaller than it would make them. Gives the import. */
export async function send(viewer: Viewer, files: Record<string, string | Uint8Array>): Promise<number> {
  const sent = Object.entries(files).map(([name, text]) => ({ name, content: Buffer.from(text as string) }));
  const { id, fileIds } = beginImport(
    viewer,
    sent.map(({ name, content }) => ({ name, bytes: content.byteLength })),
    noon,
  );
  for (const [place, { content }] of sent.entries())
    for (let from = 0; from < content.byteLength; )
      from = await receivePiece(viewer, fileIds[place]!, from, content.subarray(from, from + 50_000));
  return id;
}

export const filesIn = (importId: number) =>
  db().select().from(importFiles).where(eq(importFiles.importId, importId)).all();

type Ended = { state: string; refused: number; result: Counts & Record<string, number>; reasons: string[] };

async function work(id: number): Promise<Ended> {
  await runOperation(id, () => noon);
  const row = db().select().from(operations).where(eq(operations.id, id)).get()!;
  const faults = db().all<{ row: number | null; reason: string }>(
    sql`select row, reason from operation_faults where operation_id = ${id} order by id`,
  );
  const reasons = faults.map(({ row, reason }) => (row === null ? reason : `${row}: ${reason}`));
  return { state: row.state, refused: row.refused, result: row.result as Ended["result"], reasons };
}

export async function run(viewer: Viewer, importId: number, strict = false): Promise<Ended> {
  startRun(viewer, importId, strict, noon);
  return work(ownImport(viewer, importId).runId!);
}

export async function dryRun(viewer: Viewer, importId: number, strict = false): Promise<Ended> {
  startDryRun(viewer, importId, strict, noon);
  return work(ownImport(viewer, importId).dryRunId!);
}

export async function undo(viewer: Viewer, importId: number): Promise<Ended> {
  startUndo(viewer, importId, noon);
  return work(ownImport(viewer, importId).undoId!);
}

/** How many rows each table holds that an import writes to, the histories aside. */
export const counts = () =>
  Object.fromEntries(
    [
      "records",
      "accounts",
      "contacts",
      "cases",
      "leads",
      "opportunities",
      "products",
      "links",
      "search_documents",
    ].map((table) => [
      table,
      db().get<{ n: number }>(sql`select count(*) as n from ${sql.identifier(table)}`)!.n,
    ]),
  );

/** The values of all live records of a type, the oldest first. */
export const recordsOf = (type: string) =>
  db()
    .all<{ id: number }>(sql`select id from records where type = ${type} and deleted_at is null order by id`)
    .map(({ id }) => readWithoutAccess(recordType(type), id)!.values);
