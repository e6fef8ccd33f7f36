import { expect, test } from "vitest";
import { placesOf, productSources, type Source, sources } from "./sources";

const mostLines = 300;

/** A web manifest is read before any style, and so must hold its colours itself. */
const colourFiles = ["app/globals.css", "app/manifest.ts"];

const rawColour =
  /(?<![\w&])#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b|\b(?:rgba?|hsla?|oklch|oklab|lab|lch)\((?!var\(|from )/i;

test("raw colours stand in app/globals.css alone; all else names a token", () => {
  const files = productSources().filter(({ path }) => !colourFiles.includes(path));
  expect(files.flatMap((file) => placesOf(rawColour, file))).toEqual([]);
});

test("a raw colour is told from an anchor and a private member", () => {
  const text = [
    '"#fff"',
    "bg-[#12ab9f]",
    "oklch(0.5 0 0)",
    "oklch(var(--n300))",
    'href="#details"',
    "this.#abc1x",
    "// #fff",
  ].join("\n");
  expect(placesOf(rawColour, { path: "a.css", text })).toEqual(["a.css:1", "a.css:2", "a.css:3"]);
});

test("a page fetches only from our own server, and the server from nowhere", () => {
  const server = productSources().filter(({ path }) => !path.startsWith("components/"));
  expect(server.flatMap((file) => placesOf(/\bfetch\(/, file))).toEqual([]);
  const drawn = sources("components/**/*.{ts,tsx}");
  expect(drawn.flatMap((file) => placesOf(/\bfetch\((?!["`]\/|\))/, file))).toEqual([]);
});

test("a link within the app is the one that fetches nothing ahead", () => {
  const files = productSources().filter(({ path }) => path !== "components/ui/Link.tsx");
  expect(files.flatMap((file) => placesOf(/"next\/link"/, file))).toEqual([]);
});

test("nothing is written to the console: there is a log", () => {
  expect(productSources().flatMap((file) => placesOf(/\bconsole\./, file))).toEqual([]);
});

test(`no file is longer than ${mostLines} lines`, () => {
  const files = sources("*.ts", "{app,components,lib,db,tests}/**/*.{ts,tsx}");
  const long = files.filter(({ text }) => text.trimEnd().split("\n").length > mostLines);
  expect(long.map(({ path }) => path)).toEqual([]);
});

/** Functions that a file exports without a doc comment above their first form. */
function uncommented({ path, text }: Source): string[] {
  const functions =
    /(?<before>[^\n]*)\nexport (?:async )?(?:function\*? (?<name>\w+)|const (?<constant>\w+)(?:: [^=\n]+)? =\s+(?:async )?(?:\([^)]*\)(?:: [^=]+)?|\w+) =>)/g;
  const forms = [...`\n${text}`.matchAll(functions)].map(({ groups }) => ({
    name: groups?.name ?? groups?.constant ?? "",
    said: groups?.before?.endsWith("*/") ?? false,
  }));
  const said = new Set(forms.flatMap((form) => (form.said ? form.name : [])));
  return [...new Set(forms.flatMap(({ name }) => (said.has(name) ? [] : `${path}: ${name}`)))];
}

test("every function that lib offers says what it takes and gives", () => {
  expect(sources("lib/**/*.ts").flatMap(uncommented)).toEqual([]);
});

test("a function without a doc comment is found, however it is written", () => {
  const text = [
    "/** Said. */",
    "export function said() {}",
    "",
    "export function bare(): void {}",
    "",
    "export const arrow = (a: number): number => a;",
    "export const limit = 5;",
    "/** Said. */",
    "export const fine = async () => {};",
  ].join("\n");
  expect(uncommented({ path: "a.ts", text })).toEqual(["a.ts: bare", "a.ts: arrow"]);
});
