import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { stagedPath } from "@/lib/import/folder";
import { ownImports } from "@/lib/import/imports";
import { tidyImports } from "@/lib/import/tidy";
import { later, newWorld } from "@/tests/support/world";
import { filesIn, run, send } from "./world";

test("what was sent and never run goes after a week, and the files of an import when it is over", async () => {
  const { admin } = newWorld();
  const draft = await send(admin, { "a.csv": "Account Name\nA\n" });
  const done = await send(admin, { "a.csv": "Account Name\nA\n" });
  const [kept, gone] = [draft, done].map((id) => stagedPath(filesIn(id)[0]!));
  await run(admin, done);
  expect([existsSync(kept!), existsSync(gone!)]).toEqual([true, false]);
  tidyImports(later(60));
  expect(existsSync(kept!)).toBe(true);
  tidyImports(later(8 * 24 * 60));
  expect(existsSync(kept!)).toBe(false);
  expect(ownImports(admin, 10).map(({ id }) => id)).toEqual([done]);
});
