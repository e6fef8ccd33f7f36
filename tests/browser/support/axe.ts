import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";
import type axe from "axe-core";
import type { AxeResults } from "axe-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** The rules that read colours: all others say the same of both themes, which differ in nothing else. */
const colourRules = ["color-contrast", "link-in-text-block"];

/** The rows of a table are drawn by the same code: what eight of them keep to, the others do too. */
const rowsLikeOthers = "tbody > tr:nth-child(n + 9)";

/** Fails on anything on the page, as it is drawn now, that breaks WCAG 2.2 AA, naming the rule and the elements. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  await expectNone(page, levels);
}

/** The same in both themes. The page must follow the device, and be in the light one now. */
export async function expectNoAxeViolationsInBothThemes(page: Page): Promise<void> {
  await expectNone(page, levels);
  await wear(page, "dark");
  await expectNone(page, colourRules);
  await wear(page, "light");
}

/** The same but for colours, where the page was looked at in another size before: they are the same in all. */
export async function expectNoAxeViolationsButColours(page: Page): Promise<void> {
  await expectNone(page, levels, colourRules);
}

async function wear(page: Page, theme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
}

async function expectNone(page: Page, runOnly: string[], without: string[] = []): Promise<void> {
  await settled(page);
  const found = (await run(page, runOnly, without)).violations.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    where: nodes.map(({ target, failureSummary }) => `${target.join(" ")} ${failureSummary ?? ""}`),
  }));
  const theme = await page.locator("html").getAttribute("data-theme");
  expect.soft(found, `accessibility of ${page.url()} in ${theme}`).toEqual([]);
}

/**
 * Waits until the page has its title, which it lacks for a moment on the way from another one, and until what moves has
 * come to rest; what never does, as a spinner, is not waited for.
 */
async function settled(page: Page): Promise<void> {
  await expect(page).toHaveTitle(/./);
  await page.evaluate(() => {
    const moving = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    return Promise.allSettled(moving.map(({ finished }) => finished)).then(() => undefined);
  });
}

/** Fails where the style sheets, which all pages share, hold a page to one way of holding the device. */
export async function expectBothOrientations(page: Page): Promise<void> {
  expect((await run(page, ["css-orientation-lock"], [], true)).violations).toEqual([]);
}

/**
 * Runs axe in the page itself. We have no frames, whose results its own Playwright driver gathers in a second page. The
 * style sheets are read, which takes as long as many of the other rules together, only for the one rule that asks.
 */
async function run(page: Page, runOnly: string[], without: string[], preload = false): Promise<AxeResults> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  return page.evaluate(
    ({ exclude, ...options }) =>
      (window as unknown as { axe: typeof axe }).axe.run(
        { exclude },
        { ...options, resultTypes: ["violations"] },
      ),
    {
      ...{ runOnly, preload, exclude: rowsLikeOthers },
      rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
    },
  );
}
