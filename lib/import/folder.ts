import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { store } from "@/db/client";

/** The folder of an import's files, in the data folder. It is made when it is not there. */
export function folderOf(importId: number): string {
  const folder = join(base(), String(importId));
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** The file as it was sent. */
export const rawPath = (file: { id: number; importId: number }): string =>
  join(folderOf(file.importId), `${file.id}.csv`);

/** Its rows as they were read from it, a JSON list on each line. */
export const stagedPath = (file: { id: number; importId: number }): string =>
  join(folderOf(file.importId), `${file.id}.rows`);

/** What a dry run remembers of rows it has been over. */
export const scratchPath = (importId: number): string => join(folderOf(importId), "dry-run.db");

/** Takes an import's files away. */
export const removeFolder = (importId: number): void =>
  rmSync(join(base(), String(importId)), { recursive: true, force: true });

/** The imports that have a folder. */
export const importsWithFolder = (): number[] =>
  existsSync(base()) ? readdirSync(base()).map(Number).filter(Number.isInteger) : [];

function base(): string {
  const { sqlite, file } = store();
  return sqlite.memory ? join(tmpdir(), `rapport-imports-${process.pid}`) : join(dirname(file), "imports");
}
