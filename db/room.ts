import type { Database } from "better-sqlite3";
import { dropBallast, makeBallast } from "./ballast";
import { freeBytes, isDiskFault, troubleOf, writeTrouble } from "./disk";
import { StoreFullError, type WriteTrouble } from "./errors";

/** What a page or a banner may say about writing. */
export type RoomState = { writable: true } | { writable: false; trouble: WriteTrouble };

export type Room = {
  /** Looks again when there was trouble, so that everything resumes by itself. */
  state(): RoomState;
  /** Throws `StoreFullError` while only what was kept back for deleting and signing in is left. */
  requireRoom(): void;
  /** Gives what was kept back to the next write. False when it was given already, or would not help. */
  freeReserve(): boolean;
  /** Notes that a write went through. */
  wrote(): void;
  /** The error to throw for a failed write: a `StoreFullError` when the disk is to blame. */
  explain(error: unknown): unknown;
};

/** Bytes that must be free beside the reserve: a write-ahead log between two checkpoints. */
const marginBytes = 4 * 1024 * 1024;

/** Watches the room on the disk of `folder`, and keeps `reserveBytes` of it back as ballast. */
export function watchRoom(folder: string, sqlite: Database, reserveBytes: number): Room {
  let kept = reserveBytes === 0 || makeBallast(folder, reserveBytes);
  let trouble: WriteTrouble | null = kept ? null : "full";

  const look = () => {
    trouble = writeTrouble(folder) ?? (hasRoom() ? null : "full");
    return trouble;
  };
  const hasRoom = () => {
    const free = freeBytes(folder);
    if (kept) return free > marginBytes;
    if (free > reserveBytes + marginBytes) kept = makeBallast(folder, reserveBytes);
    // Deleting makes room within the file, not on the disk; writing resumes all the same.
    return kept || (free > marginBytes && free + freeWithin(sqlite) > reserveBytes + marginBytes);
  };
  return {
    state: () => (trouble && look() ? { writable: false, trouble } : { writable: true }),
    requireRoom() {
      if (!kept && look()) throw new StoreFullError(trouble ?? "full");
    },
    freeReserve() {
      if (trouble !== "full" || !kept || reserveBytes === 0) return false;
      dropBallast(folder);
      kept = false;
      return true;
    },
    wrote() {
      if (kept) trouble = null;
    },
    explain(error) {
      if (!isDiskFault(error)) return error;
      trouble = troubleOf(error, folder);
      return new StoreFullError(trouble, { cause: error });
    },
  };
}

/** Bytes of the file that hold nothing at present. */
function freeWithin(sqlite: Database): number {
  const pages = Number(sqlite.pragma("freelist_count", { simple: true }));
  return pages * Number(sqlite.pragma("page_size", { simple: true }));
}
