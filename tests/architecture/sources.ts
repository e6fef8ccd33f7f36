import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

/** A file of ours, by its path from the repository's root. */
export type Source = { path: string; text: string };

/**
 * The files that match any of the patterns, in the order of their paths. Throws when there is none: a rule over nothing
 * holds nothing.
 */
export function sources(...patterns: string[]): Source[] {
  const found = globSync(patterns, { exclude: ["db/migrations/**"] }).sort();
  if (found.length === 0) throw new Error(`No file matches ${patterns.join(", ")}.`);
  return found.map((path) => ({ path, text: readFileSync(path, "utf8") }));
}

/** Everything that is served or run, but for tests. */
export const productSources = (): Source[] =>
  sources("*.{ts,tsx}", "{app,components,lib,db}/**/*.{ts,tsx,css}");

/** What a file imports: our own files by path from the root, packages by name. */
export function importsOf({ path, text }: Source): string[] {
  const named = [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1]!);
  return named.map((name) => {
    if (name.startsWith("@/")) return name.slice(2);
    return name.startsWith(".") ? normalize(join(dirname(path), name)) : name;
  });
}

/** The lines of a file where a pattern is found outside comments, as `path:line`. */
export function placesOf(pattern: RegExp, { path, text }: Source): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, blank).replace(/(^|\s)\/\/.*/g, blank);
  return code.split("\n").flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : []));
}

const blank = (comment: string) => comment.replace(/[^\n]/g, " ");
