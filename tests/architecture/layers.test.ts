import { expect, test } from "vitest";
import { importsOf, productSources, type Source, sources } from "./sources";

const layers = ["app", "components", "lib", "db"];

/** The seam where a request of the framework becomes a viewer of ours. */
const seam = /^lib\/(action|route|sessions\/(request|seal|next-auth))\.ts$/;

const layerOf = (path: string) => layers.indexOf(path.split("/")[0]!);

/** Imports of a file that point to the left of it. */
function leftwards(source: Source): string[] {
  const own = layerOf(source.path);
  return importsOf(source)
    .filter((path) => layerOf(path) >= 0 && layerOf(path) < own)
    .map((path) => `${source.path} imports ${path}`);
}

test("app, components, lib and db import only to the right", () => {
  expect(productSources().flatMap(leftwards)).toEqual([]);
});

test("a leftward import is found, whichever way it is written", () => {
  const text = 'import { a } from "@/components/a";\nexport * from "../../app/b";\nawait import("@/lib/c");';
  expect(leftwards({ path: "db/schema/x.ts", text })).toEqual([
    "db/schema/x.ts imports components/a",
    "db/schema/x.ts imports app/b",
    "db/schema/x.ts imports lib/c",
  ]);
});

test("what is drawn never reaches for the database itself", () => {
  const reaching = sources("{app,components}/**/*.{ts,tsx}").filter((source) =>
    importsOf(source).some((path) => /^(db\/|db$|drizzle-orm|better-sqlite3)/.test(path)),
  );
  expect(reaching.map(({ path }) => path)).toEqual([]);
});

test("lib and db know nothing of React and the framework, but for the seam", () => {
  const knowing = sources("{lib,db}/**/*.ts").filter((source) =>
    importsOf(source).some((name) => /^(react|next|next-auth|next-safe-action)(\/|$)/.test(name)),
  );
  expect(knowing.map(({ path }) => path).filter((path) => !seam.test(path))).toEqual([]);
});
