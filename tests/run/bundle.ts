import { globSync, readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { type Outcome, one } from "./check";

/** What a page may make a browser fetch, in bytes as sent (SPEC.md 15). */
const budgetBytes = 250_000;

/**
 * Pages that are over the budget today, and what they may weigh until they are mended: never more. A page that
 * comes under the budget is to be taken off this list, so that it stays there.
 */
const overBudget: Record<string, number> = {
  "/[records]/[id]": 282_000,
  "/[records]/[id]/overview": 282_000,
  "/[records]/[id]/history": 282_000,
  "/[records]/[id]/details": 276_000,
  "/[records]/[id]/related": 258_000,
  "/[records]/new": 257_000,
  "/admin/roles": 273_000,
  "/admin/topics": 270_000,
  "/admin/users": 256_000,
};

const server = ".next/server/app";

type Page = { route: string; bytes: number };
type Manifest = { entryJSFiles: Record<string, string[]> };

/** Weighs the JavaScript of every page of the last build, gzipped, and draws it as a table. */
export function checkBundles(): Outcome {
  const pages = weighPages();
  for (const { route, bytes } of pages) process.stdout.write(`${kilobytes(bytes)}  ${route}\n`);
  const faults = pages.flatMap(faultOf);
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  return one(pages.length > 0 && faults.length === 0);
}

function faultOf({ route, bytes }: Page): string[] {
  const ceiling = overBudget[route];
  if (bytes > (ceiling ?? budgetBytes)) return [`${route} is over ${(ceiling ?? budgetBytes) / 1000} kB`];
  return ceiling && bytes <= budgetBytes ? [`${route} is within the budget now: take it off the list`] : [];
}

/** What every page of the last build makes a browser fetch, the heaviest first. */
export const weighPages = (): Page[] =>
  globSync("**/page_client-reference-manifest.js", { cwd: server })
    .map(weigh)
    .sort((a, b) => b.bytes - a.bytes);

function weigh(manifest: string): Page {
  const folder = `${server}/${manifest.replace("_client-reference-manifest.js", "")}`;
  const { rootMainFiles } = JSON.parse(readFileSync(`${folder}/build-manifest.json`, "utf8"));
  const files = new Set<string>([...rootMainFiles, ...chunksOf(`${server}/${manifest}`)]);
  const bytes = [...files].reduce((sum, file) => sum + gzipped(file), 0);
  return { route: routeOf(manifest), bytes };
}

/** Every chunk that a page's own file, its layouts and its error boundaries bring along. */
function chunksOf(manifest: string): string[] {
  const context: { __RSC_MANIFEST: Record<string, Manifest> } = { __RSC_MANIFEST: {} };
  runInNewContext(readFileSync(manifest, "utf8"), context);
  return Object.values(context.__RSC_MANIFEST).flatMap(({ entryJSFiles }) =>
    Object.values(entryJSFiles).flat(),
  );
}

const weights = new Map<string, number>();

function gzipped(file: string): number {
  const known = weights.get(file) ?? gzipSync(readFileSync(`.next/${file}`)).length;
  weights.set(file, known);
  return known;
}

/** `(crm)/[records]/page…` is served at `/[records]`. */
const routeOf = (manifest: string) =>
  `/${manifest
    .split("/")
    .slice(0, -1)
    .filter((part) => !part.startsWith("("))
    .join("/")}`;

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
