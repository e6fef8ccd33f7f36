import { globSync, readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { type Outcome, one } from "./check";

/** What a page may make a browser fetch, in bytes as sent (SPEC.md 15). */
const budgetBytes = 250_000;

const server = ".next/server/app";

type Page = { route: string; bytes: number };
type Manifest = { entryJSFiles: Record<string, string[]> };

/** Weighs the JavaScript of every page of the last build, gzipped, and draws it as a table. */
export function checkBundles(): Outcome {
  const pages = weighPages();
  for (const { route, bytes } of pages) process.stdout.write(`${kilobytes(bytes)}  ${route}\n`);
  const heavy = pages.filter(({ bytes }) => bytes > budgetBytes);
  for (const { route } of heavy) process.stdout.write(`${route} is over ${budgetBytes / 1000} kB\n`);
  return one(pages.length > 0 && heavy.length === 0);
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
