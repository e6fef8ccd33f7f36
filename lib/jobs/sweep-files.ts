import { opendir, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { drop, filesFolder, incomingFolder } from "@/lib/attachments/file-store";
import { isUsed } from "@/lib/attachments/unused";
import { sightClock } from "@/lib/health/clock";
import { job } from "./define";

const dayMs = 86_400_000;
const hashed = /^[\da-f]{64}$/;

/** Removes files that a crash left without a row, and what was cut off on its way, once they are a day old. */
export const sweepFiles = job({ payload: z.strictObject({}), run: (_, now) => sweep(now) });

async function sweep(now: Date): Promise<void> {
  if (!sightClock(now)) return;
  for await (const { path, name } of filesIn(filesFolder()))
    if ((await isOld(path, now)) && !(hashed.test(name) && isUsed(name))) drop(path);
}

/** Ours alone: what is in the folder and its shelves, and what is on its way. */
async function* filesIn(folder: string): AsyncGenerator<{ path: string; name: string }> {
  const entries = await opendir(folder).catch(() => []);
  for await (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && (/^[\da-f]{2}$/.test(entry.name) || path === incomingFolder()))
      yield* filesIn(path);
    else if (entry.isFile()) yield { path, name: entry.name };
  }
}

async function isOld(path: string, now: Date): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found !== null && now.getTime() - found.mtimeMs > dayMs;
}
