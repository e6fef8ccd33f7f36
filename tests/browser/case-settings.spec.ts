import type { Page } from "@playwright/test";
import { expectNoAxeViolationsInBothThemes } from "./support/axe";
import { choose, create, fill, visit } from "./support/forms";
import { pressUntil } from "./support/keyboard";
import { signIn } from "./support/people";
import { expect, test } from "./support/test";

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const rows = (page: Page, list: string) => page.getByRole("list", { name: list }).getByRole("listitem");

test.use({ expectedErrors: [/net::ERR_INTERNET_DISCONNECTED/] });

test("an admin gives a department its own statuses, changes them and gives them up again", async ({
  page,
}) => {
  await signIn(page);
  await visit(page, "/admin/case-statuses");
  await button(page, "Sales").click();
  const drawer = page.getByRole("dialog", { name: "Statuses of Sales" });
  await button(page, "Give it its own list").click();
  await fill(drawer, { "Status category": "Open", "Sub-status": "Fresh" });
  await page.keyboard.press("Enter");
  await expect(rows(page, "Open statuses")).toHaveText(["Open", "Fresh"]);

  await button(page, "Edit Fresh").focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("Name of Fresh").fill("Just in");
  await page.keyboard.press("Enter");
  await expect(button(page, "Edit Just in")).toBeFocused();
  await button(page, "Edit Just in").press("Enter");
  await page.getByLabel("Name of Just in").press("Escape");
  await expect(button(page, "Edit Just in")).toBeFocused();

  await button(page, "Move Just in").focus();
  await page.keyboard.press("Space");
  await expect(page.getByText("Just in, 2 of 2.")).toBeAttached();
  await pressUntil(page, "ArrowUp", page.getByText("Just in, 1 of 2.", { exact: true }));
  await page.keyboard.press("Space");
  await expect(rows(page, "Open statuses")).toHaveText(["Just in", "Open"]);
  await button(page, "Move Just in down").click();
  await expect(rows(page, "Open statuses")).toHaveText(["Open", "Just in"]);

  await expect(button(page, "Remove Closed")).toBeDisabled();
  await button(page, "Remove Just in").click();
  await expectNoAxeViolationsInBothThemes(page);
  await button(page, "Remove").click();
  await expect(rows(page, "Open statuses")).toHaveText(["Open"]);

  await button(page, "Use the general list").click();
  await page
    .getByRole("dialog", { name: "Take away" })
    .getByRole("button", { name: "Use the general list" })
    .click();
  await expect(button(page, "Give it its own list")).toBeVisible();
});

test("an admin adds a priority, colours it and removes it into another", async ({ page }) => {
  await signIn(page);
  await visit(page, "/admin/case-priorities");
  const form = page.getByRole("form", { name: "Create priority" });
  await fill(form, { Priority: "Some day", Colour: "Violet" });
  await form.getByRole("button", { name: "Add" }).click();
  await expect(rows(page, "Case Priorities")).toHaveCount(5);
  await choose(page.getByRole("combobox", { name: "Colour of Some day" }), "Green");
  await button(page, "Move Some day up").click();
  await expect(rows(page, "Case Priorities").nth(3)).toContainText("Some day");
  await page.context().setOffline(true);
  await button(page, "Make Some day the default").click();
  await expect(page.getByText("The server could not be reached, and nothing was saved.")).toBeVisible();
  await page.context().setOffline(false);
  await expectNoAxeViolationsInBothThemes(page);
  await button(page, "Remove Some day").click();
  await fill(page.getByRole("dialog", { name: "Remove Some day?" }), { "Cases that have it become": "Low" });
  await button(page, "Remove").click();
  await expect(rows(page, "Case Priorities")).toHaveCount(4);
});

test("a case with an open sub case is resolved only when the user says so, and an escalated one stands out", async ({
  page,
}) => {
  await signIn(page);
  const parent = await create(page, "Case", { "Case Subject": "Move the office", Topic: "General question" });
  await button(page, "Actions").click();
  await page.getByRole("menuitem", { name: "Create sub case" }).click();
  await expect(page.getByRole("combobox", { name: "Parent Case" })).toHaveValue("Move the office");
  const form = page.getByRole("form", { name: "New case" });
  await fill(form, { "Case Subject": "Carry the desks", Topic: "General question" });
  await form.getByLabel("Escalated").check();
  await form.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Carry the desks", level: 1 })).toBeVisible();

  await visit(page, `${parent}/details`);
  const status = page.getByRole("combobox", { name: "Status" });
  await button(page, "Edit Status").click();
  await choose(status, "Resolved");
  const question = page.getByRole("dialog", { name: "A sub case is still open" });
  await expect(question).toContainText("Carry the desks");
  await expectNoAxeViolationsInBothThemes(page);
  await question.getByRole("button", { name: "Resolve anyway" }).click();
  await expect(button(page, "Edit Status")).toBeFocused();

  await visit(page, "/cases");
  const table = page.getByRole("table", { name: "Cases" });
  await expect(table.getByRole("row", { name: /Carry the desks/ })).toContainText("Escalated");
  await page
    .getByRole("navigation", { name: "Status category" })
    .getByRole("link", { name: "Resolved" })
    .click();
  await expect(page).toHaveURL(/f=statusId/);
  await expect(table.getByRole("row", { name: /Carry the desks/ })).toHaveCount(0);
  await expect(table.getByRole("row", { name: /Move the office/ })).toBeVisible();
});
