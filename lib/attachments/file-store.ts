import { createHash, randomUUID } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { fileTrouble } from "@/db/disk";
import { StoreFullError } from "@/db/errors";
import { env } from "@/lib/env";

/** The folder of all files; each stands under the first two digits of its hash. */
export const filesFolder = (): string => join(env().DATA_DIR, "files");

/** What is still on its way, or was cut off there. */
export const incomingFolder = (): string => join(filesFolder(), "incoming");

const shelfOf = (hash: string) => join(filesFolder(), hash.slice(0, 2));

/** Where the bytes with this SHA-256 are, if they are there. */
export const fileOf = (hash: string): string => join(shelfOf(hash), hash);

/** Bytes that have arrived and are safe on disk, under a name of their own until they are kept. */
export type Received = { path: string; hash: string; bytes: number };

/**
 * Writes what comes in to disk, piece by piece, never more of it in memory. `tooMany` is asked after each piece and
 * throws when there are more bytes than may be. What did not arrive whole leaves nothing behind. Throws
 * StoreFullError when the disk takes no more.
 */
export async function receive(
  body: AsyncIterable<Uint8Array>,
  tooMany: (bytes: number) => void,
): Promise<Received> {
  const path = join(incomingFolder(), randomUUID());
  try {
    mkdirSync(incomingFolder(), { recursive: true });
    return { path, ...(await write(path, body, tooMany)) };
  } catch (error) {
    drop(path);
    throw explained(error);
  }
}

async function write(path: string, body: AsyncIterable<Uint8Array>, tooMany: (bytes: number) => void) {
  const hash = createHash("sha256");
  let bytes = 0;
  await using file = await open(path, "wx");
  for await (const piece of body) {
    bytes += piece.length;
    tooMany(bytes);
    hash.update(piece);
    await file.appendFile(piece);
  }
  await file.sync();
  return { hash: hash.digest("hex"), bytes };
}

/**
 * Puts received bytes where they stay, file and folders synced: only then may a row name them. Over bytes that are
 * there already, which are the same.
 */
export function keep({ path, hash }: Received): void {
  try {
    mkdirSync(shelfOf(hash), { recursive: true });
    renameSync(path, fileOf(hash));
    for (const folder of [shelfOf(hash), filesFolder()]) syncFolder(folder);
  } catch (error) {
    throw explained(error);
  }
}

/** Removes a file; one that is not there is fine. */
export const drop = (path: string): void => rmSync(path, { force: true });

function syncFolder(folder: string): void {
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function explained(error: unknown): unknown {
  const trouble = fileTrouble(error);
  return trouble ? new StoreFullError(trouble, { cause: error }) : error;
}
