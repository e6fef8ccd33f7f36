import { open, rm } from "node:fs/promises";
import { eq } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { importFiles } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import { rawPath, stagedPath } from "./folder";
import { openFile } from "./imports";
import { pieceBytes } from "./limits";
import { guessMapping } from "./mapping";
import type { ImportFile } from "./plan";
import { stageFile } from "./stage";

/**
 * Takes the next piece of a file. With the last one the file is read to its end and its columns are guessed. Gives how
 * many bytes are there; a piece that is not the next one is not taken. Throws NotFound, and Invalid for what is no CSV.
 */
export async function receivePiece(
  viewer: Viewer,
  fileId: number,
  from: number,
  piece: Uint8Array,
): Promise<number> {
  const file = openFile(viewer, fileId);
  if (from !== file.receivedBytes) return file.receivedBytes;
  const received = from + piece.byteLength;
  if (piece.byteLength > pieceBytes || received > file.bytes)
    throw new Invalid({}, "The file has grown meanwhile.");
  await append(rawPath(file), from, piece);
  if (received === file.bytes) await readThrough(viewer, file);
  set(fileId, { receivedBytes: received });
  return received;
}

async function append(path: string, at: number, piece: Uint8Array): Promise<void> {
  const file = await open(path, at === 0 ? "w" : "r+");
  try {
    await file.write(piece, 0, piece.byteLength, at);
  } finally {
    await file.close();
  }
}

async function readThrough(viewer: Viewer, file: ImportFile): Promise<void> {
  const staged = await stageFile(rawPath(file), stagedPath(file));
  await rm(rawPath(file), { force: true });
  set(file.id, { ...staged, ...guessMapping(viewer, file.name, staged.headers) });
}

const set = (id: number, values: Partial<ImportFile>): void =>
  void transact(() => db().update(importFiles).set(values).where(eq(importFiles.id, id)).run());
