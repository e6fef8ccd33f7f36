import { expect, type Page } from "@playwright/test";
import { expectNoAxeViolations, expectNoAxeViolationsInBothThemes } from "./support/axe";
import { act } from "./support/by-hand";
import { create, visit } from "./support/forms";
import { chooseByKeys, pick, tabTo } from "./support/keyboard";
import { test } from "./support/signed-in";

const chart = (page: Page) => page.getByRole("application", { name: "Experience Score over time" });
const told = (page: Page) =>
  page.getByRole("region", { name: "Experience Score over time" }).getByRole("status");

test("the score over time is gone through by keys, and its range by name, day and slider", async ({
  page,
  addresses,
}) => {
  const analytics = `${addresses.account}/analytics`;
  await visit(page, addresses.account);
  await page.getByRole("tab", { name: "Analytics" }).click();
  await expect(page).toHaveURL(analytics);
  await page.getByRole("link", { name: "All", exact: true }).click();
  await expect(page).toHaveURL(/range=all/);
  await tabTo(page, chart(page));
  await page.keyboard.press("Home");
  await expect(told(page)).toContainText("Starts at 50");
  await page.keyboard.press("ArrowRight");
  await expect(told(page)).toContainText("· 2 of ");
  await expect(told(page)).toContainText("50 → ");
  await expectNoAxeViolationsInBothThemes(page);
  const of = told(page).getByRole("link");
  const caseAt = await of.getAttribute("href");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(caseAt!);
  await page.goBack();
  await chart(page).hover({ position: { x: 60, y: 60 } });
  await expect(told(page)).toContainText(" of ");

  const from = page.getByLabel("From", { exact: true });
  const first = await from.inputValue();
  await page.getByRole("slider", { name: "First day shown" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/from=/);
  await expect(from).not.toHaveValue(first);
  await from.fill("1999-01-01");
  await expect(page.getByText("The score began later.")).toBeVisible();
  await from.fill(first);
  await expect(page).toHaveURL(new RegExp(`from=${first}`));
  await page.getByRole("link", { name: "Show as table" }).click();
  await expect(page.getByRole("row", { name: /Starts at 50/ })).toBeVisible();
  await expectNoAxeViolations(page);
});

/** A case on which two things were said. */
async function newCase(page: Page, subject: string): Promise<string> {
  const at = await create(page, "Case", { "Case Subject": subject, Topic: "Billing" });
  const record = { type: "case", id: Number(at.split("/").at(-1)) };
  for (const html of ["<p>The first thing</p>", "<p>The second thing</p>"])
    expect(await act(page, "addNoteAction", { record, html })).toBeNull();
  return at;
}

test("a case is split without a mouse, and the two are merged from the list and unmerged", async ({
  page,
}) => {
  await visit(page, "/cases");
  const at = await newCase(page, "Splitwick whole");
  await visit(page, at);
  await tabTo(page, page.getByRole("button", { name: "Actions", exact: true }));
  await page.keyboard.press("Enter");
  await chooseByKeys(page, "Split case…");
  const dialog = page.getByRole("dialog", { name: "Split case" });
  await expect(dialog.getByRole("checkbox", { name: "The second thing" })).toBeVisible();
  await tabTo(page, dialog.getByRole("button", { name: "Split", exact: true }));
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("Choose what goes to the new case.")).toBeVisible();
  await expect(dialog.getByRole("checkbox", { name: "The first thing" })).toBeFocused();
  await expectNoAxeViolations(page);
  await tabTo(page, dialog.getByRole("checkbox", { name: "The second thing" }));
  await page.keyboard.press("Space");
  await tabTo(page, dialog.getByLabel("Case Subject"));
  await page.keyboard.type("Splitwick part");
  await tabTo(page, dialog.getByRole("combobox", { name: "Topic" }));
  await pick(page, "Praise");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(/Split into [A-Z]{3}-\d{7}\./)).toBeVisible();
  await expect(dialog).toBeHidden();

  await visit(page, "/cases?q=Splitwick");
  for (const name of ["Splitwick whole", "Splitwick part"])
    await page.getByRole("checkbox", { name: `Select ${name}`, exact: true }).click();
  await page.getByRole("region", { name: "Selection" }).getByRole("link", { name: "Merge" }).click();
  await expect(page.getByRole("heading", { name: "Merge two cases" })).toBeVisible();
  await page.getByRole("button", { name: "Merge", exact: true }).click();
  await expect(page).toHaveURL(at);
  await expect(page.getByText("The second thing")).toBeVisible();
  await page.getByRole("button", { name: "Actions", exact: true }).click();
  await page.getByRole("menuitem", { name: "Unmerge Splitwick part" }).click();
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Splitwick part");
  await expect(page.getByText("The second thing")).toBeVisible();
});
