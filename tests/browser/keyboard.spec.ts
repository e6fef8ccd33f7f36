import type { Locator, Page } from "@playwright/test";
import { visit } from "./support/forms";
import { pick, tabTo } from "./support/keyboard";
import { expect, test } from "./support/signed-in";

const focused = (page: Page): Locator => page.locator(":focus");

test("an account, a case on it and a call are made without a mouse", async ({ page }) => {
  await visit(page, "/");
  await page.keyboard.press("c");
  await page.keyboard.press("a");
  await expect(page.getByLabel("Account Name")).toBeFocused();
  await page.keyboard.type("Keyed Kitchens");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Keyed Kitchens" })).toBeFocused();

  await page.keyboard.press("c");
  await page.keyboard.press("s");
  await expect(page.getByLabel("Case Subject")).toBeFocused();
  await page.keyboard.type("The tap drips");
  await tabTo(page, page.getByRole("combobox", { name: "Topic", exact: true }));
  await pick(page, "Praise");
  await tabTo(page, page.getByRole("combobox", { name: "Account", exact: true }));
  await page.keyboard.type("Keyed");
  await expect(page.getByRole("option", { name: "Keyed Kitchens" })).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { level: 1, name: "The tap drips" })).toBeFocused();

  await page.keyboard.press("l");
  await expect(page.getByRole("combobox", { name: "Type" })).toBeFocused();
  await tabTo(page, page.getByRole("textbox", { name: "Text" }));
  await page.keyboard.type("A plumber comes on Monday.");
  await page.keyboard.press("Control+Enter");
  const history = page.getByRole("region", { name: "Interactions" });
  await expect(history.getByRole("listitem").last()).toContainText("A plumber comes on Monday.");
});

test("the tabs of a record are one stop of Tab; arrows walk them, Enter follows", async ({
  page,
  addresses,
}) => {
  await visit(page, addresses.account);
  const tabs = page.getByRole("tablist", { name: "Record" }).getByRole("tab");
  await expect(tabs.and(page.locator("[tabindex='0']"))).toHaveCount(1);
  await tabTo(page, tabs.filter({ hasText: "Overview" }));
  await page.keyboard.press("ArrowRight");
  await expect(tabs.filter({ hasText: "Details" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(tabs.filter({ hasText: "Details" })).toHaveAttribute("aria-selected", "true");
  await expect(page).toHaveURL(/\/details$/);
  await expect(page).toHaveTitle(/Details/);
  await page.keyboard.press("5");
  await expect(page).toHaveURL(/\/audit$/);
});

test("the way into Administration Tools and the one out lead to the heading", async ({ page }) => {
  await visit(page, "/accounts");
  await page.getByRole("link", { name: "Administration Tools" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/admin/);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await page.getByRole("link", { name: "Back to CRM" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).not.toHaveURL(/\/admin/);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});

test("a column is sorted by a button in its head, which says how", async ({ page }) => {
  await visit(page, "/accounts?size=25");
  const head = page.getByRole("columnheader", { name: "Account Value" });
  await expect(head).toHaveAttribute("aria-sort", "none");
  await head.getByRole("button", { name: "Account Value", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(head).toHaveAttribute("aria-sort", "ascending");
});

const layers: Record<string, { path: string; opener: string }> = {
  "the Create menu": { path: "/", opener: "Create" },
  "the account menu": { path: "/", opener: "Account menu" },
  "the filter of a list": { path: "/accounts?size=25", opener: "Filter" },
  "the drawer of a topic": { path: "/admin/topics", opener: "Praise" },
  "the dialog of categories": { path: "/admin/topics", opener: "Manage Categories" },
  "the drawer of a new user": { path: "/admin/users", opener: "Create users" },
  "the columns of a list": { path: "/accounts?size=25", opener: "Columns" },
  "the dialog of a section": { path: "/admin/fields", opener: "Add section" },
};

for (const [name, { path, opener }] of Object.entries(layers))
  test(`${name} opens by Enter and holds the focus; Esc gives it back to its opener`, async ({ page }) => {
    await visit(page, path);
    const button = page.getByRole("button", { name: opener, exact: true });
    await button.focus();
    await page.keyboard.press("Enter");
    const layer = page.getByRole("dialog").or(page.getByRole("menu"));
    await expect(layer).toBeVisible();
    await expect(layer.locator(":focus").or(layer.and(focused(page)))).toHaveCount(1);
    await page.keyboard.press("Escape");
    await expect(layer).toBeHidden();
    await expect(button).toBeFocused();
  });

test("a filter takes the focus to its first control and keeps Tab within", async ({ page }) => {
  await visit(page, "/accounts?size=25");
  await page.getByRole("button", { name: "Filter", exact: true }).focus();
  await page.keyboard.press("Enter");
  const form = page.getByRole("dialog", { name: "Add a filter" });
  await expect(form.getByRole("combobox", { name: "Column" })).toBeFocused();
  for (const _ of [1, 2, 3]) await page.keyboard.press("Tab");
  await expect(form.getByRole("combobox", { name: "Column" })).toBeFocused();
});

test("Tab walks through rows without swinging a wide table to and fro", async ({ page }) => {
  await visit(page, "/accounts?size=25");
  const box = page.locator("div:has(> table)");
  await page.keyboard.press("j");
  for (let step = 0; step < 16; step++) {
    await page.keyboard.press("Tab");
    expect(await box.evaluate(({ scrollLeft }) => scrollLeft)).toBe(0);
  }
});

test("when what has the focus goes, another takes it", async ({ page, addresses }) => {
  await visit(page, "/products?size=25");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.getByRole("region", { name: "Selection" }).getByRole("button", { name: "Clear" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await visit(page, addresses.product);
  await page.getByRole("button", { name: "Fold Interaction History" }).press("Enter");
  await expect(page.getByRole("button", { name: "Show Interaction History" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Fold Interaction History" })).toBeFocused();
});

const walked = [
  "/",
  "/accounts?size=25",
  "/cases/new",
  "/recycle-bin",
  "/calendar",
  "/profile",
  "/admin",
  "/admin/topics",
];
const steps = 45;

for (const path of walked)
  test(`whatever has the focus on ${path} can be seen to have it`, async ({ page }) => {
    await visit(page, path);
    await expectFocusSeen(page);
  });

for (const tab of ["overview", "details", "details?edit=1", "related"])
  test(`whatever has the focus on ${tab} of an account can be seen to have it`, async ({
    page,
    addresses,
  }) => {
    await visit(page, `${addresses.account}/${tab}`);
    await expectFocusSeen(page);
  });

/** WCAG 2.4.7 and 2.4.11: at every stop of Tab there is a ring, and nothing covers what it is around. */
async function expectFocusSeen(page: Page): Promise<void> {
  const unseen: string[] = [];
  for (let step = 0; step < steps; step++) {
    await page.keyboard.press("Tab");
    const fault = await page.evaluate(faultOfFocus);
    if (fault === "left the page") break;
    if (fault) unseen.push(fault);
  }
  expect(unseen).toEqual([]);
}

/** Runs in the page: what is wrong with how the focus shows, or null. */
function faultOfFocus(): string | null {
  const element = document.activeElement;
  if (!element || element === document.body) return "left the page";
  const said = `${element.tagName} ${element.getAttribute("aria-label") ?? element.textContent?.slice(0, 40)}`;
  const box = element.getBoundingClientRect();
  const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
  const y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1);
  if (box.bottom < 1 || box.top > innerHeight - 1 || box.right < 1 || box.left > innerWidth - 1)
    return `${said}: outside the window`;
  const onTop = document.elementFromPoint(x, y);
  const label = element instanceof HTMLInputElement ? element.labels?.[0] : null;
  // A box or switch is drawn beside its input, an editor around its text.
  const own = [element, element.nextElementSibling, element.parentElement, label];
  if (onTop && !own.some((each) => each?.contains(onTop))) return `${said}: covered by ${onTop.tagName}`;
  const ringed = [...own, element.closest(".outline-ring")].some((each) => {
    if (!each) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
  });
  return ringed ? null : `${said}: no ring`;
}
