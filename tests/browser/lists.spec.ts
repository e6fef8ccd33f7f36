import type { Page } from "@playwright/test";
import { alive } from "./support/alive";
import { choose } from "./support/forms";
import { people, signIn } from "./support/people";
import { expect, test } from "./support/test";

const showing = (page: Page) => page.getByText(/^Currently showing/);
const rows = (page: Page) => page.locator("tbody tr");
const firstName = (page: Page) => rows(page).first().getByRole("link").first();
const menuOf = async (page: Page, name: string) => {
  await page.getByRole("button", { name: `Actions for ${name}`, exact: true }).click();
  return page.getByRole("menu");
};

test("a column's head sorts the list, and going back brings the former order", async ({ page }) => {
  await signIn(page, people.superAdmin, "/accounts");
  await alive(page);
  const name = await firstName(page).innerText();
  const head = page.getByRole("columnheader", { name: "Account Name", exact: true });
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  await head.getByRole("button", { name: "Account Name", exact: true }).click();
  await expect(page).toHaveURL(/sort=-name/);
  await expect(head).toHaveAttribute("aria-sort", "descending");
  await expect(firstName(page)).not.toHaveText(name);
  await page.goBack();
  await expect(firstName(page)).toHaveText(name);
});

test("a filter is made, told in a sentence, and taken away", async ({ page }) => {
  await signIn(page, people.superAdmin, "/accounts");
  await alive(page);
  const all = await showing(page).innerText();
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  const form = page.getByRole("dialog", { name: "Add a filter" });
  await choose(form.getByRole("combobox", { name: "Column" }), "Account Value");
  await choose(form.getByRole("combobox", { name: "Condition" }), "is at least");
  await form.getByLabel("Value", { exact: true }).fill("20,000");
  await form.getByRole("button", { name: "Apply" }).click();
  await expect(page).toHaveURL(/f=valueCents/);
  await expect(page.getByText("Account Value is at least $20,000.00")).toBeVisible();
  await expect(showing(page)).not.toHaveText(all);
  await page.getByRole("button", { name: "Remove Account Value is at least $20,000.00" }).click();
  await expect(showing(page)).toHaveText(all);
});

test("the menu of a column filters by that column", async ({ page }) => {
  await signIn(page, people.superAdmin, "/cases");
  await alive(page);
  await page.getByRole("columnheader", { name: "Owner", exact: true }).hover();
  await page.getByRole("button", { name: "Column Owner", exact: true }).click();
  await page.getByRole("menuitem", { name: "Filter…" }).click();
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.getByText("Owner is me", { exact: true })).toBeVisible();
});

test("quick search narrows the list and keeps the focus", async ({ page }) => {
  await signIn(page, people.superAdmin, "/accounts");
  await alive(page);
  const search = page.getByRole("searchbox", { name: "Quick search" });
  await search.pressSequentially("bakery", { delay: 30 });
  await expect(page).toHaveURL(/q=bakery/);
  await expect(rows(page).filter({ hasNotText: /bakery/i })).toHaveCount(0);
  await expect(search).toBeFocused();
  await search.fill("no such account");
  await expect(page.getByRole("heading", { name: /^No account matches/ })).toBeVisible();
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect(rows(page)).not.toHaveCount(0);
  await expect(page.getByRole("button", { name: "Filter", exact: true })).toBeFocused();
});

test("pages follow one another by links, and hold as many entries as chosen", async ({ page }) => {
  await signIn(page, people.superAdmin, "/cases");
  await alive(page);
  await page.getByRole("button", { name: "50 entries a page" }).click();
  await page.getByRole("menuitemradio", { name: "25 entries" }).click();
  await expect(showing(page)).toContainText("showing 1–25 of");
  await page.getByRole("link", { name: "Next", exact: true }).click();
  await expect(showing(page)).toContainText("showing 26–50 of");
  await page.getByRole("link", { name: "Last", exact: true }).click();
  await expect(page.getByRole("link", { name: "Next", exact: true })).toHaveCount(0);
  await page.getByRole("link", { name: "First", exact: true }).click();
  await expect(showing(page)).toContainText("showing 1–25 of");
});

// Products have no flagged note that would pop up over the heading.
test("a row opens by a press, and by keys alone", async ({ page }) => {
  await signIn(page, people.superAdmin, "/products");
  await alive(page);
  const second = await rows(page).nth(1).getByRole("link").first().innerText();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(rows(page).nth(1)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: second })).toBeVisible();
  await page.goBack();
  await rows(page).nth(1).getByRole("cell").nth(1).click();
  await expect(page.getByRole("heading", { level: 1, name: second })).toBeVisible();
});

test("a deleted record leaves the list, the focus goes on, and Undo or its key brings it back", async ({
  page,
}) => {
  await signIn(page, people.superAdmin, "/products");
  await alive(page);
  const name = await firstName(page).innerText();
  const next = await rows(page).nth(1).getByRole("link").first().innerText();
  const undo = page.getByRole("button", { name: "Undo", exact: true });
  const remove = async () => {
    await (await menuOf(page, name)).getByRole("menuitem", { name: "Delete" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
    await expect(firstName(page)).toHaveText(next);
    await expect(rows(page).first()).toBeFocused();
  };
  await remove();
  await undo.click();
  await expect(firstName(page)).toHaveText(name);
  await remove();
  await expect(undo).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(firstName(page)).toHaveText(name);
  await expect(undo).toBeHidden();
});

test("a watched record says so in its menu", async ({ page }) => {
  await signIn(page, people.superAdmin, "/leads");
  await alive(page);
  const name = await firstName(page).innerText();
  await (await menuOf(page, name)).getByRole("menuitem", { name: "Watch", exact: true }).click();
  await expect(page.getByText(`Watching ${name}.`)).toBeVisible();
  await (await menuOf(page, name)).getByRole("menuitem", { name: "Unwatch", exact: true }).click();
  await expect(page.getByText(`No longer watching ${name}.`)).toBeVisible();
});

test("who may only read is offered nothing that changes a record", async ({ page }) => {
  await signIn(page, people.readOnly, "/accounts");
  await alive(page);
  await expect(page.getByRole("link", { name: "New account" })).toHaveCount(0);
  const menu = await menuOf(page, await firstName(page).innerText());
  await expect(menu.getByRole("menuitem")).toHaveText(["Open", "Open in background", /^Preview/, "Watch"]);
});

test("an address that makes no sense says so and leads to the plain list", async ({ page }) => {
  await signIn(page, people.superAdmin, "/accounts?f=secret~is~1");
  await expect(page.getByText("The address of this list names a filter that there is not.")).toBeVisible();
  await page.getByRole("link", { name: "Show all accounts" }).click();
  await expect(showing(page)).toBeVisible();
});
