import { expect } from "@playwright/test";
import { expectNoAxeViolations } from "./support/axe";
import { choose, visit } from "./support/forms";
import { test } from "./support/signed-in";

const office = "Clocks: night desk";

test("Account Info is kept by keys: a location gets hours, and a department follows them", async ({
  page,
}) => {
  await visit(page, "/admin/account-info");
  await page.getByLabel("Brand colour").fill("red");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(/^Write it as # and six signs/)).toBeVisible();
  await page.getByRole("button", { name: "Add location" }).press("Enter");
  const drawer = page.getByRole("dialog", { name: "Add location" });
  await drawer.getByLabel("Location name").fill(office);
  await drawer.getByRole("radio", { name: "Around the clock" }).press("ArrowDown");
  await drawer.getByLabel("Monday from").fill("18:00");
  await page.keyboard.press("Control+Enter");
  await expect(drawer.getByLabel("Monday to")).toBeFocused();
  await expect(drawer.getByText("Must be later than the beginning.")).toBeVisible();
  await expectNoAxeViolations(page);

  await drawer.getByLabel("Monday to").fill("00:00");
  await drawer.getByRole("button", { name: "Add holiday" }).press("Enter");
  await drawer.getByLabel("Date of holiday 1").fill("2026-12-25");
  await drawer.getByLabel("Name of holiday 1").fill("Christmas Day");
  await page.keyboard.press("Control+Enter");
  await expect(drawer).toBeHidden();
  await expect(page.getByText(/Mon 6 PM–midnight, Tue–Fri 9 AM–5 PM .*, 1 holiday/)).toBeVisible();

  await visit(page, "/admin/teams");
  await page.getByRole("button", { name: "Sales", exact: true }).click();
  const team = page.getByRole("dialog", { name: "Edit Sales" });
  await team.getByRole("radio", { name: "As a location" }).check();
  await choose(team.getByRole("combobox", { name: "Hours of" }), office);
  await team.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("cell", { name: `As ${office}` })).toBeVisible();
});

test("a case says when it is due, its clocks say why, and the ledger tells of one that ran out", async ({
  page,
}) => {
  await visit(page, "/cases?q=loading+dock");
  const row = page.getByRole("row").filter({ hasText: "Badge reader off at the loading dock" });
  // On a phone it stands beneath the name.
  await expect(row.getByText(/^Due \d+m$/).filter({ visible: true })).toHaveCount(1);
  await row.getByRole("link", { name: "Badge reader off at the loading dock" }).click();
  const clocks = page.getByRole("region", { name: "Clocks" });
  await expect(clocks.getByRole("listitem")).toHaveText([
    /First response by email\s*Done/,
    /Resolution\s*Due \d+m.*used of 2 days/,
  ]);
  await expectNoAxeViolations(page);

  await visit(page, "/cases?q=visit+that+did");
  const late = page.getByRole("row").filter({ hasText: "Invoice for a visit that did not happen" });
  await expect(late.getByText("Overdue 2h").filter({ visible: true })).toHaveCount(1);
  await late.getByRole("link", { name: "Invoice for a visit that did not happen" }).click();
  await page.getByRole("region", { name: "Account", exact: true }).getByRole("link").first().click();
  await expect(page.getByText(/−3 resolution overdue \(Invoice question\) on case/)).toBeVisible();
});
