import { randomBytes } from "node:crypto";
import { closeSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";

/** The file that keeps room back for deleting and signing in on a disk that is full. */
export const ballastFile = (folder: string): string => join(folder, "ballast");

/** Makes the ballast of `bytes` unless it is there. False when there is no room for it. */
export function makeBallast(folder: string, bytes: number): boolean {
  const path = ballastFile(folder);
  if (statSync(path, { throwIfNoEntry: false })?.size === bytes) return true;
  try {
    fill(path, bytes);
    return true;
  } catch {
    rmSync(path, { force: true });
    return false;
  }
}

/** Gives the room back to the disk. */
export const dropBallast = (folder: string): void => rmSync(ballastFile(folder), { force: true });

// Random bytes, since some file systems store zeros in no room at all.
function fill(path: string, bytes: number): void {
  const piece = randomBytes(Math.min(bytes, 1024 * 1024));
  const file = openSync(path, "w");
  try {
    for (let at = 0; at < bytes; at += piece.length) {
      writeSync(file, piece, 0, Math.min(piece.length, bytes - at));
    }
  } finally {
    closeSync(file);
  }
}
