import { expect, test } from "vitest";
import { db, transact } from "@/db/client";
import { operations } from "@/db/schema";
import { startRun } from "@/lib/import/imports";
import { runImport } from "@/lib/import/run";
import type { Counts } from "@/lib/import/take-some";
import { newWorld, noon } from "@/tests/support/world";
import { counts, send, undo } from "./world";

const rows = 900;
const text = `Account Name,Email,Parent Account\n${Array.from({ length: rows }, (_, n) => `A ${n},a${n}@x.example,A ${(n + 1) % rows}`).join("\n")}\n`;

test("an import that is cut off goes on where it was, and takes no row twice", async () => {
  const { admin } = newWorld();
  const before = counts();
  const importId = await send(admin, { "accounts.csv": text });
  startRun(admin, importId, false, noon);
  const viewer = { ...admin, via: "import" as const };
  let cursor: unknown = null;
  let ended = false;
  let result: unknown;
  for (let starts = 0; !ended; starts++) {
    // Each time it is begun anew with no more than the cursor, and cut off after a few slices.
    const work = { id: 1, payload: { importId }, cursor, createdAt: noon, viewer: () => viewer };
    let slices = 0;
    ended = true;
    for await (const slice of runImport.slices(work)) {
      if (++slices > 3 && starts < 20) {
        ended = false;
        break;
      }
      const moved = transact(() => slice(viewer, noon));
      cursor = JSON.parse(JSON.stringify(moved.cursor));
      result = moved.result;
    }
  }
  // The last account would close the circle of parents, which is refused.
  expect(result).toEqual({ created: rows, updated: 0, skipped: 0, refused: 0, told: 1 } satisfies Counts);
  expect(counts().accounts).toBe(before.accounts! + rows);
  db().update(operations).set({ state: "done", finishedAt: noon }).run();
  await undo(admin, importId);
  expect(counts()).toEqual(before);
});
