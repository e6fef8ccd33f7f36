import type { Page } from "@playwright/test";
import { expectNoAxeViolations } from "./support/axe";
import { visit } from "./support/forms";
import { people, signIn } from "./support/people";
import { expect, test } from "./support/test";

const cases = (page: Page) => page.getByRole("list", { name: "Cases", exact: true }).getByRole("link");
const subject = (page: Page) => page.locator("[data-case-heading]");
const history = (page: Page) => page.getByRole("region", { name: "Interactions" });
const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true });
const chip = (page: Page, name: string) => page.getByRole("button", { name });

async function writeNote(page: Page, text: string): Promise<void> {
  const note = page.getByRole("textbox", { name: "Note" });
  await note.click();
  await note.fill(text);
}

test("two agents on one case see one another at once, and nobody answers over what was said unseen", async ({
  page,
  otherPage,
}) => {
  await signIn(page, people.superAdmin, "/inbox?queue=all&status=open");
  await cases(page).first().click();
  await expect(subject(page)).toBeFocused();
  const { search } = new URL(page.url());
  await signIn(otherPage, people.supportAgent, `/inbox${search}`);
  await expect(page.getByText("Amos is viewing", { exact: true })).toBeVisible();

  await writeNote(otherPage, "Called them back.");
  await expect(page.getByText("Amos is replying", { exact: true })).toBeVisible();
  await writeNote(page, "I will call.");
  await save(otherPage).click();
  await page.getByRole("button", { name: "See 1 new reply" }).click();
  await expect(history(page).getByRole("listitem").last()).toContainText("Called them back.");
  await save(page).click();
  await expect(history(otherPage).getByRole("listitem").last()).toContainText("I will call.");

  await chip(page, "Status: Open").click();
  await page.getByRole("option", { name: "In Progress" }).click();
  await expect(chip(otherPage, "Status: In Progress")).toBeVisible();
  await page.getByRole("button", { name: "Resolve", exact: true }).click();
  await expect(chip(otherPage, "Status: Resolved")).toBeVisible();
  await expect.poll(() => new URL(page.url()).search, "the next case is open").not.toBe(search);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(chip(otherPage, "Status: In Progress")).toBeVisible();
});

test("a day's cases are worked off by keys alone, with the inbox open to every reader", async ({ page }) => {
  await signIn(page, people.superAdmin);
  await page.keyboard.press("g");
  await page.keyboard.press("i");
  await expect(page.getByRole("heading", { level: 1, name: "Case Inbox" })).toBeFocused();
  await page.keyboard.press("j");
  await expect(cases(page).first()).toBeFocused();
  await page.keyboard.press("j");
  await expect(cases(page).nth(1)).toBeFocused();
  await page.keyboard.press("k");
  await page.keyboard.press("Enter");
  await expect(subject(page)).toBeFocused();
  const name = (await subject(page).textContent())!;
  await expectNoAxeViolations(page);

  await page.keyboard.press("a");
  await expect(page.getByRole("combobox", { name: "Owner" })).toBeFocused();
  await expectNoAxeViolations(page);
  await page.keyboard.type("Amos");
  await page.keyboard.press("Enter");
  await expect(chip(page, "Owner: Amos Jens")).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Owner" })).toBeHidden();
  await page.keyboard.press("n");
  await expect(page.getByRole("textbox", { name: "Note" })).toBeFocused();
  await page.keyboard.type("Over to you.");
  await page.keyboard.press("Control+Enter");
  await expect(history(page).getByRole("listitem").last()).toContainText("Over to you.");

  await page.keyboard.press("Escape");
  await expect(cases(page).filter({ hasText: name }).first()).toBeFocused();
  await page.keyboard.press("j");
  const next = (await subject(page).textContent())!;
  await page.keyboard.press("e");
  await expect(page.getByText(`Resolved ${next}.`)).toBeVisible();
  await expect(subject(page)).not.toHaveText(next);
  await page.getByRole("button", { name: /^Queue:/ }).press("Enter");
  await expect(page.getByRole("menuitem", { name: /^Snoozed/ })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press("Escape");

  await page.setViewportSize({ width: 390, height: 844 });
  await expect(cases(page).first()).toBeHidden();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Details" }).press("Enter");
  await expect(page.getByRole("tab", { name: "Contact" })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Back to the list" }).press("Enter");
  await expect(cases(page).and(page.locator(":focus")), "the line of the case that was open").toBeVisible();
  await expectNoAxeViolations(page);
});

test("a case waits until tomorrow, and the address brings a reader back to where they were, and to its flagged notes", async ({
  page,
}) => {
  await signIn(page, people.supportAgent, "/inbox?queue=unassigned");
  await cases(page).first().click();
  const name = (await subject(page).textContent())!;
  await subject(page).getByRole("button").click();
  const field = page.getByRole("textbox", { name: "Case Subject" });
  await field.fill("x".repeat(201));
  await field.press("Enter");
  await expect(page.getByText("Case Subject may be 200 characters long; this is 201.")).toBeVisible();
  await expect(field, "what was typed stays to be mended").toHaveValue("x".repeat(201));
  await field.press("Escape");
  await expect(subject(page)).toHaveText(name);

  await writeNote(page, "Call before ten.");
  await page.getByRole("checkbox", { name: "Flag" }).check();
  await save(page).click();
  await expect(page.getByRole("list", { name: "Flagged" })).toContainText("Call before ten.");
  await page.reload();
  await expect(subject(page)).toHaveText(name);
  const flagged = page.getByRole("dialog", { name: "Flagged note" });
  await expect(flagged).toContainText("Call before ten.");
  await flagged.getByRole("button", { name: "Dismiss" }).click();
  await page.getByRole("button", { name: "Actions", exact: true }).click();
  await page.getByRole("menuitem", { name: "Snooze until…" }).click();
  const dialog = page.getByRole("dialog", { name: "Snooze until" });
  await dialog.getByRole("button", { name: "Snooze", exact: true }).click();
  await expect(dialog).toContainText("Enter a date and a time.");
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Tomorrow, 9:00 AM" }).click();
  await expect(page.getByText(/^It waits until/)).toBeVisible();
  await visit(page, "/inbox?queue=snoozed");
  await expect(cases(page).filter({ hasText: name })).toBeVisible();
});
