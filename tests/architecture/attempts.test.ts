import { expect, test } from "vitest";
import { placesOf, productSources, type Source, sources } from "./sources";

/** The names of all server actions. */
function actionNames(): string[] {
  const files = productSources().filter(({ text }) => /^\s*"use server"/m.test(text));
  return files.flatMap(({ text }) => [...text.matchAll(/^export const (\w+)/gm)].map((match) => match[1]!));
}

/** Where an action's answer is awaited, or nobody's concern, without a word for a server that cannot be reached. */
function unattempted(source: Source, names: readonly string[]): string[] {
  const action = `\\b(?:${names.join("|")})\\b`;
  const bare = [
    `\\b(?:await|void) \\(?[^()]*${action}`, // await save(), await (on ? watch : unwatch)()
    `^\\s*${action}\\(.*\\)(?:;|\\.(?:then|catch)\\()`, // save(); save().catch()
    "failureOf\\(await (?!attempt\\()", // an action by another name, as one of its props
  ];
  return placesOf(new RegExp(bare.join("|")), source);
}

test("a component asks the server through attempt, so that one that cannot be reached is told", () => {
  const names = actionNames();
  expect(names.length).toBeGreaterThan(100);
  const drawn = sources("{app,components}/**/*.{ts,tsx}");
  expect(drawn.flatMap((source) => unattempted(source, names))).toEqual([]);
});

test("an action without it is found, however it is called", () => {
  const text = [
    "await saveAction({ id });",
    "failureOf(await (on ? saveAction : dropAction)({ id }));",
    "void saveAction({ id });",
    "  saveAction({ id }).catch(() => {});",
    "failureOf(await verbs.remove({ id }));",
    "failureOf(await attempt(saveAction({ id })));",
    "const { save } = useSave(saveAction);",
    "id ? saveAction({ id }) : dropAction({ id });",
  ].join("\n");
  const found = unattempted({ path: "a.ts", text }, ["saveAction", "dropAction"]);
  expect(found).toEqual(["a.ts:1", "a.ts:2", "a.ts:3", "a.ts:4", "a.ts:5"]);
});
