import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { actionCall } from "@/tests/support/built";
import { alive } from "./support/alive";
import { expectNoAxeViolationsInBothThemes } from "./support/axe";
import { choose, create, visit } from "./support/forms";
import { people, signIn } from "./support/people";
import { expect, test } from "./support/test";

const bar = (page: Page) => page.getByRole("region", { name: "Selection" });
const box = (page: Page, name: string) => page.getByRole("checkbox", { name: `Select ${name}`, exact: true });
const press = (page: Page, name: string | RegExp) => bar(page).getByRole("button", { name }).click();

/** The list of three accounts of their own, found by a word that no other has. */
async function threeAccounts(page: Page, word: string, path = "/accounts"): Promise<string[]> {
  const names = ["One", "Two", "Three"].map((nth) => `${word} ${nth}`);
  await signIn(page, people.superAdmin, path);
  const addresses = [];
  for (const name of names) addresses.push(await create(page, "Account", { "Account Name": name }));
  await page.goto(`/accounts?q=${word}`);
  await alive(page);
  return addresses.map((address) => address.split("/").at(-1)!);
}

test("rows are chosen by mouse and keys, edited together, deleted and brought back", async ({ page }) => {
  await threeAccounts(page, "Quincewick");
  await box(page, "Quincewick One").click();
  await box(page, "Quincewick Two").click({ modifiers: ["Shift"] });
  await expect(bar(page)).toContainText("3 selected");
  await page.keyboard.press("Escape");
  await page.getByRole("row").filter({ hasText: "Quincewick Two" }).focus();
  await page.keyboard.press("x");
  await expect(bar(page)).toContainText("2 selected of 3");
  await expectNoAxeViolationsInBothThemes(page);

  await press(page, "Bulk edit");
  const dialog = page.getByRole("dialog", { name: "Edit 2 accounts" });
  await choose(dialog.getByRole("combobox", { name: "Field" }), "Account Value");
  await dialog.getByLabel("Account Value", { exact: true }).fill("much");
  await dialog.getByRole("button", { name: "Change" }).click();
  await expect(dialog.getByText("must be an amount of money")).toBeVisible();
  await dialog.getByLabel("Account Value", { exact: true }).fill("1,234.50");
  await dialog.getByRole("button", { name: "Change" }).click();
  await expect(page.getByText("Changed 2 accounts.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(page.getByRole("cell", { name: "$1,234.50" })).toHaveCount(2);

  await page.getByRole("checkbox", { name: "Select all on this page" }).click();
  await press(page, "Bulk delete (3 records)");
  await page
    .getByRole("dialog", { name: "Delete 3 accounts?" })
    .getByRole("button", { name: "Delete" })
    .click();
  await expect(page.getByText("Deleted 3 accounts.")).toBeVisible();
  await expect(page.locator("[data-record]")).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.locator("[data-record]")).toHaveCount(3);
});

test("an export holds what was chosen, as spreadsheets read it", async ({ page }) => {
  await threeAccounts(page, "Mallowfen");
  await box(page, "Mallowfen Two").click();
  await press(page, "Export");
  const dialog = page.getByRole("dialog", { name: "Export 1 account" });
  const download = page.waitForEvent("download");
  await dialog.getByRole("link", { name: "Export" }).click();
  const file = readFileSync(await (await download).path(), "utf8");
  expect(file.split("\r\n").map((line) => line.split(",")[0])).toEqual([
    "\uFEFFAccount Name",
    "Mallowfen Two",
    "",
  ]);
});

test("a change of filter takes back what it hides, and says so", async ({ page }) => {
  await threeAccounts(page, "Tansyhollow");
  await page.getByRole("checkbox", { name: "Select all on this page" }).click();
  await expect(bar(page)).toContainText("3 selected");
  await page.getByRole("searchbox", { name: "Quick search" }).fill("Tansyhollow One");
  await expect(bar(page)).toContainText("1 selected of 1");
  await expect(page.getByText("What it hides is no longer selected.")).toBeVisible();
});

test("long work shows its progress on any page, and its report brings back what it deleted", async ({
  page,
  context,
}) => {
  const ids = (await threeAccounts(page, "Sorrelgate")).map(Number);
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const base = new URL(page.url()).origin;
  const missing = Array.from({ length: 500 }, (_, nth) => 900_000_000 + nth);
  const selection = { ids: [...ids, ...missing] };
  const call = actionCall(
    base,
    cookie,
    "bulkAction",
  )({ type: "account", selection, change: { verb: "delete" } });
  await fetch(`${base}/accounts`, call);

  await visit(page, "/help");
  const panel = page.getByRole("region", { name: "Background work" });
  const fold = page.getByRole("button", { name: /^Background work \(/ });
  await expect(panel.or(fold)).toBeVisible();
  // It may be over by now.
  if (await fold.isVisible()) await fold.click();
  await expect(panel).toContainText("Delete 503 accounts");
  await expect(panel).toContainText("Done: 3 done, 500 refused");
  await panel.getByRole("button", { name: "Fold background work" }).click();
  await expect(fold).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(panel.getByRole("button", { name: "Fold background work" })).toBeFocused();
  await panel.getByRole("link", { name: "Report" }).click();
  await expect(page.getByRole("heading", { name: "Delete 503 accounts" })).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "Account was not found." })).toHaveCount(100);
  await panel.getByRole("button", { name: "Dismiss: Delete 503 accounts" }).click();
  await expect(panel).toBeHidden();
  await expectNoAxeViolationsInBothThemes(page);
  await page.getByRole("button", { name: "Restore 3 records" }).click();
  await expect(panel).toContainText("Done: 3 done, 0 refused");
  await page.goto("/accounts?q=Sorrelgate");
  await expect(page.locator("[data-record]")).toHaveCount(3);
});
