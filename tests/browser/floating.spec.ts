import type { Page } from "@playwright/test";
import { alive } from "./support/alive";
import { visit } from "./support/forms";
import { signIn } from "./support/people";
import { expect, test } from "./support/test";

/** Holds the code back that is fetched from now on, until the given function is called. */
async function holdScripts(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** The page never finds the time for what it puts off. */
const neverIdle = (page: Page) =>
  page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });

const scriptsOf = (page: Page) =>
  page.evaluate(
    () => performance.getEntriesByType("resource").filter(({ name }) => name.endsWith(".js")).length,
  );

/** Waits until the page has fetched no more code for two seconds: beside other tests, its own may come late. */
async function atRest(page: Page): Promise<void> {
  let seen = Number.NaN;
  const more = async () => {
    const before = seen;
    seen = await scriptsOf(page);
    return seen - before;
  };
  await expect.poll(more, { intervals: [0, 2000] }).toBe(0);
}

/** Gives the page every chance to do in its own time what it has put off. */
const idle = (page: Page) =>
  page.evaluate(
    () => new Promise<void>((done) => requestIdleCallback(() => requestIdleCallback(() => done()))),
  );

test.beforeEach(async ({ page }) => signIn(page));

test("a page at rest fetches no code of what floats; turning to a button does", async ({ page }) => {
  await visit(page, "/accounts");
  await atRest(page);
  const before = await scriptsOf(page);
  await page.mouse.move(700, 600);
  await idle(page);
  expect(await scriptsOf(page)).toBe(before);
  await page.getByRole("button", { name: "Account menu" }).hover();
  await expect.poll(() => scriptsOf(page)).toBeGreaterThan(before);
});

test("a menu says what it is before its code is there, and a press that was faster opens it", async ({
  page,
}) => {
  await visit(page, "/accounts");
  const release = await holdScripts(page);
  const button = page.getByRole("button", { name: "Account menu" });
  await expect(button).toHaveAttribute("aria-haspopup", "menu");
  await expect(button).toHaveAttribute("aria-expanded", "false");
  await button.click();
  await expect(button).toHaveAttribute("aria-expanded", "true");
  await expect(page.getByRole("menu")).toHaveCount(0);
  release();
  await expect(page.getByRole("menu", { name: "Account menu" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menu")).toBeHidden();
  await expect(button).toBeFocused();
});

test("a menu is walked by keyboard from its button and back", async ({ page }) => {
  await visit(page, "/accounts");
  const button = page.getByRole("button", { name: "Help" });
  await button.focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("menu", { name: "Help" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(button).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("menuitem", { name: "User guide" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("menuitem", { name: "Keyboard shortcuts" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(button).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: "User guide" })).toBeFocused();
});

test("what is typed after / is in the search, however late that comes", async ({ page }) => {
  await neverIdle(page);
  await visit(page, "/accounts");
  const release = await holdScripts(page);
  await page.keyboard.press("/");
  await page.keyboard.type("bak");
  release();
  const search = page.getByRole("combobox", { name: "Search" });
  await expect(search).toHaveValue("bak");
  await expect(search).toBeFocused();
  await page.keyboard.type("ery");
  await expect(page.getByRole("option").first()).toContainText("Bakery");
});

test("a combobox that is typed into before its code is there goes on where it was", async ({ page }) => {
  await visit(page, "/profile");
  const release = await holdScripts(page);
  const zone = page.getByRole("combobox", { name: "Time zone" });
  await zone.click();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Berl");
  release();
  await expect(page.getByRole("option", { name: "Europe/Berlin" })).toBeVisible();
  await expect(zone).toBeFocused();
  await expect(zone).toHaveValue("Berl");
  await page.keyboard.press("Enter");
  await expect(zone).toHaveValue("Europe/Berlin");
});

test("a combobox that is pressed before its code is there opens when it comes", async ({ page }) => {
  await visit(page, "/profile");
  const release = await holdScripts(page);
  const zone = page.getByRole("combobox", { name: "Time zone" });
  await zone.click();
  await expect(page.getByRole("option")).toHaveCount(0);
  release();
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("option")).toHaveCount(0);
  await expect(zone).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(zone).toHaveValue(/\w\/\w/);
});

test("a tooltip comes on hover and on focus by key, and goes by Escape", async ({ page }) => {
  await visit(page, "/accounts");
  const tip = page.locator("[data-tooltip-popup]");
  await page.getByRole("button", { name: "Help" }).hover();
  await expect(tip).toHaveText("Help");
  await tip.hover();
  await expect(tip).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(tip).toBeHidden();
  await page.mouse.move(700, 700);
  await page.getByRole("button", { name: "Search" }).focus();
  await page.keyboard.press("Tab");
  await expect(tip).toContainText("Create");
});

test("a list is chosen from by mouse, by keyboard, and by its label", async ({ page }) => {
  await visit(page, "/cases/new");
  const priority = page.getByRole("combobox", { name: "Priority" });
  await expect(priority).toHaveAttribute("aria-haspopup", "listbox");
  await priority.click();
  const options = page.getByRole("option");
  await expect(options.first()).toBeVisible();
  const [first, second] = await options.allInnerTexts();
  await options.nth(1).click();
  await expect(priority).toHaveText(second ?? "");
  await expect(priority).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(options.nth(1)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(priority).toHaveText(first ?? "");
  await page.getByText("Priority", { exact: true }).click();
  await expect(options.first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(priority).toBeFocused();
});

test("a note that is begun before the editor is there loses no letter", async ({ page }) => {
  await visit(page, "/accounts");
  await page.locator("tbody tr").last().getByRole("link").first().click();
  const note = page.getByRole("textbox", { name: "Note" });
  await expect(note).toBeVisible();
  await alive(page);
  const release = await holdScripts(page);
  await note.focus();
  await page.keyboard.type("A plumber ");
  release();
  await page.keyboard.type("comes on Monday, with all of the tools that the others left behind.", {
    delay: 5,
  });
  await expect(page.locator("[contenteditable]")).toHaveText(
    "A plumber comes on Monday, with all of the tools that the others left behind.",
  );
});
