import { rmSync } from "node:fs";
import { openScratch } from "@/db/scratch";
import type { Key } from "./find";
import { scratchPath } from "./folder";

/** What a dry run would have made so far, kept beside the database and not in it. */
export type Scratch = {
  remember: (type: string, keys: readonly Key[]) => void;
  knows: (type: string, key: Key) => boolean;
  close: () => void;
};

/** Opens the memory of a dry run; `anew` forgets what one before it left. */
export function scratchOf(importId: number, anew: boolean): Scratch {
  const path = scratchPath(importId);
  if (anew) rmSync(path, { force: true });
  const sqlite = openScratch(path, "create table if not exists made (key text primary key) without rowid");
  const add = sqlite.prepare("insert or ignore into made values (?)");
  const find = sqlite.prepare("select 1 from made where key = ?");
  return {
    remember: (type, keys) => {
      for (const key of keys) add.run(textOf(type, key));
    },
    knows: (type, key) => find.get(textOf(type, key)) !== undefined,
    close: () => sqlite.close(),
  };
}

const textOf = (type: string, { field, value }: Key) => `${type}:${field.key}:${String(value).toLowerCase()}`;
