import { may } from "../rule";
import type { Person, World } from "../world/world";
import { type Acted, act, actionsOfBuild, type Browser } from "./client";
import { paths } from "./pages";

const actions = actionsOfBuild();

export const actionNames = (): string[] => Object.keys(actions);

/** Calls an action by its name, from a page of the app that carries it. */
export function call(
  world: World,
  browser: Browser,
  name: string,
  input: unknown,
  headers?: Record<string, string>,
): Promise<Acted> {
  const action = actions[name]!;
  return act(browser, action, pathOf(world, browser.person, action.page), input, headers);
}

/** An address of the page: of a record that this reader sees, where there is one with such a tab. */
function pathOf(world: World, person: Person, page: string): string {
  const path = page.replace(/\/\([^)]+\)/g, "").replace(/\/page$/, "") || "/";
  const withTabs = world.records.filter(({ type }) => type !== "lead" && type !== "product");
  const seen = withTabs.find((record) => may(world, person, "view", record)) ?? withTabs[0]!;
  return path
    .replace("[records]", paths[seen.type])
    .replace("[id]", String(seen.id))
    .replace("[token]", "nobodys-token");
}

/** Whether it did what it was asked. */
export const isDone = ({ result, location }: Acted): boolean =>
  (result !== undefined && !result.serverError && !result.validationErrors) || location !== null;

/** How it refused, in one word. */
export const refusalOf = ({ result, status }: Acted): string =>
  result?.serverError?.kind ?? (result?.validationErrors ? "invalid" : result ? "done" : String(status));
