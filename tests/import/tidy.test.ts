import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { stagedPath } from "@/lib/import/folder";
import { ownImport, ownImports } from "@/lib/import/imports";
import { forgetImports, tidyImports } from "@/lib/import/tidy";
import { ownOperation } from "@/lib/operations/read";
import { tidyOperations } from "@/lib/operations/tidy";
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

test("an import that was run is kept with its report for as long as it can be undone", async () => {
  const { admin } = newWorld();
  const id = await send(admin, { "a.csv": "Account Name,Case Number\nA,1\nB,2\n" });
  await run(admin, id);
  const { runId } = ownImport(admin, id);
  const tidyAfter = async (days: number) => {
    const at = later(days * 24 * 60);
    await forgetImports(at);
    await tidyOperations(at);
  };
  await tidyAfter(59);
  expect(ownOperation(admin, runId!).state).toBe("done");
  await tidyAfter(61);
  expect(ownImports(admin, 10)).toEqual([]);
  expect(() => ownOperation(admin, runId!)).toThrow("not found");
});
