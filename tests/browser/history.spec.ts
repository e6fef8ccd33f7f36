import type { Page } from "@playwright/test";
import { alive } from "./support/alive";
import { people, signIn } from "./support/people";
import { expect, test } from "./support/test";

const history = (page: Page) => page.getByRole("region", { name: "Interactions" });
const note = (page: Page) => page.getByRole("textbox", { name: "Note" });
const save = (page: Page) => page.getByRole("button", { name: "Save" });
const pop = (page: Page) => page.getByRole("dialog", { name: "Flagged note" });

/** Opens the case of that row, so that each journey has one of its own. */
async function openCase(page: Page, row: number, email: string = people.superAdmin): Promise<void> {
  await signIn(page, email, "/cases");
  await page.locator('main table a[href^="/cases/"]').nth(row).click();
  await expect(page).toHaveURL(/\/cases\/\d+$/);
  await expect(page.getByRole("heading", { name: "Interaction History" })).toBeVisible();
  await alive(page);
}

test("a note keeps its form and its mention, and stands last in the history", async ({ page }) => {
  await openCase(page, 0);
  await note(page).click();
  await expect(page.locator("[contenteditable]")).toBeFocused();
  await page.keyboard.type("Ask @amo");
  await page.getByRole("option", { name: "Amos Jens" }).waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.type("about ");
  await page.keyboard.press("Control+b");
  await page.keyboard.type("the invoice");
  await page.keyboard.press("Control+Enter");
  const last = history(page).getByRole("listitem").last();
  await expect(last).toContainText("Ask @Amos Jens about the invoice");
  await expect(last.locator("strong")).toHaveText("the invoice");
  await expect(last).toBeInViewport();
  await expect(note(page)).toHaveText("");
});

test("what is typed before the editor has come is not lost", async ({ page }) => {
  await page.route("**/*.js", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await openCase(page, 1);
  await note(page).pressSequentially("Typed  at once, <b>as it is</b>");
  await save(page).click();
  await expect(history(page).getByText("Typed at once, <b>as it is</b>")).toBeVisible();
});

test("a draft outlives a reload", async ({ page }) => {
  await openCase(page, 2);
  await note(page).fill("Half a thought");
  await page.reload();
  await expect(note(page)).toHaveText("Half a thought");
});

test("a flagged note pops up once a visit, and keeps who dismissed it", async ({ page }) => {
  await openCase(page, 3);
  await note(page).fill("Prefers a call before 10.");
  await page.getByRole("checkbox", { name: "Flag" }).check();
  await save(page).click();
  const pinned = page.getByRole("list", { name: "Flagged" });
  await expect(pinned).toContainText("Prefers a call before 10.");
  await page.reload();
  await expect(pop(page)).toContainText("Prefers a call before 10.");
  await page.getByRole("button", { name: "Dismiss" }).click();
  await pinned.getByText("Read by 1").click();
  await expect(pinned).toContainText("Kris Jacobson");

  await page.getByRole("tab", { name: "Details" }).click();
  await expect(page).toHaveURL(/\/details$/);
  await expect(pop(page)).toBeHidden();
  await page.getByRole("navigation", { name: "Records" }).getByRole("link", { name: "Cases" }).click();
  await expect(page).toHaveURL(/\/cases$/);
  await page.goBack();
  await expect(pop(page)).toBeVisible();
});

test("an interaction is logged by key, with its error beside the field", async ({ page }) => {
  await openCase(page, 4);
  await page.keyboard.press("l");
  await expect(page.getByRole("combobox", { name: "Type" })).toBeFocused();
  await save(page).click();
  await expect(page.getByText("Write something first.")).toBeVisible();
  await page.getByRole("combobox", { name: "Direction" }).click();
  await page.getByRole("option", { name: "Inbound" }).click();
  await page.getByLabel("Duration (minutes)").fill("12");
  await page.getByRole("textbox", { name: "Text" }).fill("Moved the payment date.");
  await save(page).click();
  const last = history(page).getByRole("listitem").last();
  await expect(last).toContainText(/inbound call · 12 min/);
  await expect(last).toContainText("Moved the payment date.");
});

test("the plus opens the composer's tabs", async ({ page }) => {
  await openCase(page, 4);
  await page.getByRole("button", { name: "Add interaction" }).click();
  await page.getByRole("menuitem", { name: "Note" }).click();
  await expect(note(page)).toBeFocused();
});

test("read only sees the history and nothing to write with", async ({ page }) => {
  await openCase(page, 0, people.readOnly);
  await expect(note(page)).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Add interaction" })).toHaveCount(0);
});

test("the margin is as wide and as folded as it was left", async ({ page }) => {
  await openCase(page, 0);
  const width = page.getByRole("separator", { name: "Width of Interaction History" });
  await width.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(width).toHaveAttribute("aria-valuenow", "390");
  await page.reload();
  await expect(width).toHaveAttribute("aria-valuenow", "390");
  await page.getByRole("button", { name: "Fold Interaction History" }).click();
  await page.reload();
  await expect(note(page)).toBeHidden();
  await page.getByRole("button", { name: "Show Interaction History" }).click();
  await expect(note(page)).toBeVisible();
});

test("the audit log is cut by a field that stands in the address", async ({ page }) => {
  await openCase(page, 0);
  await page.getByRole("tab", { name: "Audit log" }).click();
  await page.getByRole("combobox", { name: "Field" }).click();
  await page.getByRole("option", { name: "Case Subject" }).click();
  await expect(page).toHaveURL(/\/audit\?field=name$/);
  const rows = page.getByRole("table", { name: "Audit log" }).locator("tbody tr");
  await expect(rows.first()).toContainText("Case Subject");
});
