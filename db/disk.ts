import { randomBytes } from "node:crypto";
import { rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { WriteTrouble } from "./errors";

const faults = /^SQLITE_(FULL|READONLY|IOERR_(WRITE|FSYNC|DIR_FSYNC|TRUNCATE|SHMSIZE|SHMMAP))/;

/** Whether SQLite's error says that the disk took no write. */
export const isDiskFault = (error: unknown): boolean => faults.test(codeOf(error));

/** What a disk fault means. SQLite calls several things an i/o error; writing a little file tells them apart. */
export function troubleOf(error: unknown, folder: string): WriteTrouble {
  const code = codeOf(error);
  if (code === "SQLITE_FULL") return "full";
  if (code.startsWith("SQLITE_READONLY")) return "read-only";
  return writeTrouble(folder) ?? "failing";
}

/** What keeps `folder` from taking a write; null when nothing does. */
export function writeTrouble(folder: string): WriteTrouble | null {
  const probe = join(folder, ".probe");
  try {
    writeFileSync(probe, randomBytes(4096));
    rmSync(probe);
    return null;
  } catch (error) {
    rmSync(probe, { force: true, maxRetries: 0 });
    return troubleByErrno[codeOf(error)] ?? "failing";
  }
}

const troubleByErrno: Record<string, WriteTrouble> = {
  ENOSPC: "full",
  EDQUOT: "full",
  EROFS: "read-only",
  EACCES: "read-only",
};

/** What an error of the file system says of the disk; null when it is not to blame. */
export const fileTrouble = (error: unknown): WriteTrouble | null => troubleByErrno[codeOf(error)] ?? null;

/** Bytes that a process without privileges may still write to the disk of `folder`. */
export function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "";
