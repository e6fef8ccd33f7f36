import type { Page } from "@playwright/test";
import { alive } from "./support/alive";
import { expectNoAxeViolations } from "./support/axe";
import { chooseByKeys, tabTo } from "./support/keyboard";
import { people, signIn } from "./support/people";
import { expect, test } from "./support/test";

const note = (page: Page) => page.getByRole("textbox", { name: "Note" });
const dialog = (page: Page, name: string | RegExp) => page.getByRole("dialog", { name });
const macros = (page: Page) => page.getByRole("button", { name: "Macros" });

async function openCase(page: Page, row: number, email: string): Promise<void> {
  await signIn(page, email, "/cases");
  await page.locator('main table a[href^="/cases/"]').nth(row).click();
  await expect(page.getByRole("heading", { name: "Interaction History" })).toBeVisible();
  await alive(page);
}

test("what a form holds is kept as a macro and fills in the next one, by keys alone", async ({ page }) => {
  await signIn(page, people.superAdmin, "/cases/new");
  await page.getByLabel("Case Subject").fill("Where is my parcel?");
  await page.getByLabel("Escalated").check();
  await macros(page).focus();
  await page.keyboard.press("Enter");
  await chooseByKeys(page, "Create Macro");
  const create = dialog(page, "Create Macro");
  await expect(create.getByRole("checkbox", { name: "Case Subject" })).toBeChecked();
  await expect(create.getByRole("combobox", { name: "Available To" })).toHaveText("Only Me");
  await expectNoAxeViolations(page);
  await create.getByLabel("Name", { exact: true }).fill("Parcel lost");
  await page.keyboard.press("Control+Enter");
  await expect(create).toBeHidden();

  await page.goto("/cases/new");
  await alive(page);
  await macros(page).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: "Parcel lost" })).toBeVisible();
  await chooseByKeys(page, "Parcel lost");
  const preview = dialog(page, "Macro: Parcel lost");
  await expect(preview).toContainText("Where is my parcel?");
  await expectNoAxeViolations(page);
  await tabTo(page, preview.getByRole("button", { name: "Fill in" }));
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Case Subject")).toHaveValue("Where is my parcel?");
  await expect(page.getByLabel("Escalated")).toBeChecked();
});

test("a macro says what it will do to a case, and then does it with its entry", async ({ page }) => {
  await openCase(page, 27, people.superAdmin);
  await macros(page).click();
  await page.getByRole("menuitem", { name: "Escalate to the department" }).click();
  const preview = dialog(page, "Macro: Escalate to the department");
  await expect(preview).toContainText("Escalated. Whoever is free takes it next.");
  await preview.getByRole("button", { name: "Apply macro" }).click();
  await expect(preview).toBeHidden();
  await expect(page.getByRole("region", { name: "Interactions" }).getByRole("listitem").last()).toContainText(
    "Whoever is free takes it next.",
  );
});

test("a predefined text comes by / and its empty field is a gap that typing fills", async ({ page }) => {
  await signIn(page, people.supportAgent, "/contacts/new");
  await page.getByLabel("Last Name").fill("Gapless");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page).toHaveURL(/\/contacts\/\d+$/);
  await alive(page);
  await note(page).click();
  await page.keyboard.type("/ask");
  await expect(page.getByRole("option", { name: /Asking for details/ })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await page.keyboard.press("Enter");
  await expect(note(page).locator("[data-gap]").first()).toHaveText("[Title]");
  await expect(note(page)).toContainText("Gapless");
  await expectNoAxeViolations(page);
  await page.keyboard.type("Dr");
  await expect(note(page)).toContainText("Dear Dr Gapless");
});

test("without the permission a text is kept for oneself, and nobody else finds it", async ({
  page,
  otherPage,
}) => {
  await openCase(page, 8, people.supportAgent);
  await note(page).fill("We call you back today.");
  await page.getByRole("button", { name: "More for the history" }).click();
  await page.getByRole("menuitem", { name: "Create Predefined Text" }).click();
  const create = dialog(page, "Create Predefined Text");
  await expect(create.getByRole("textbox", { name: "Text" })).toHaveText("We call you back today.");
  await expect(create.getByLabel("Available To")).toHaveCount(0);
  await create.getByLabel("Name", { exact: true }).fill("Calling back");
  await page.keyboard.press("Escape");
  await expect(create.getByText("Discard what you typed?")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(create.getByLabel("Name", { exact: true })).toHaveValue("Calling back");
  await create.getByRole("button", { name: "Create", exact: true }).click();
  await expect(create).toBeHidden();
  await page.goto("/predefined-texts");
  await expect(page.getByRole("row", { name: /Calling back/ })).toContainText("Only Me");
  await expect(page.getByRole("row", { name: /Welcome/ })).toContainText("All Agents");
  await expectNoAxeViolations(page);

  await signIn(otherPage, people.manager, "/predefined-texts");
  await expect(otherPage.getByRole("row", { name: /Welcome/ })).toBeVisible();
  await expect(otherPage.getByRole("row", { name: /Calling back/ })).toHaveCount(0);
});
