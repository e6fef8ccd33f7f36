import type { Page } from "@playwright/test";
import { expectNoAxeViolationsInBothThemes } from "./support/axe";
import { choose, visit } from "./support/forms";
import { pick, tabTo } from "./support/keyboard";
import { people, signIn } from "./support/people";
import { expect, test } from "./support/test";

const csv = (name: string, ...lines: string[]) => ({
  ...{ name, mimeType: "text/csv", buffer: Buffer.from(lines.join("\r\n")) },
});

const accounts = csv(
  "Accounts.csv",
  "Account Name,Account Owner,Email,Phone,Website,Account Value,Created Date",
  'Quince Bakery,demo@example.com,hello@quince.example,(512) 555-0101,quince.example,"$1,250.00",2019-09-23 12:39 PM',
  "Rowan Books,Ignatz Nobody,hello@rowan.example,12,rowan.example,$90.00,2019-09-23 12:39 PM",
  ",,nobody@rowan.example,,,,",
);
const contacts = csv(
  "Contacts.csv",
  "Contact Name,Contact Owner,Email,Mobile Phone,Work Phone,Account",
  "Quentin Quince,,quentin@quince.example,5125550102,,Quince Bakery",
);

test("files from Nextiva move in as one import, tried first, and are taken back as one", async ({ page }) => {
  await signIn(page, people.superAdmin, "/admin/import");
  await expect(page.getByRole("heading", { name: "Move in from Nextiva" })).toBeVisible();
  await expectNoAxeViolationsInBothThemes(page);
  await page.getByLabel("CSV files", { exact: true }).setInputFiles([contacts, accounts]);

  await expect(page.getByRole("heading", { level: 1, name: "Check the columns" })).toBeVisible();
  const file = page.getByRole("region", { name: "Accounts.csv" });
  await expect(file.getByLabel("Kind of record")).toHaveText("Accounts");
  await expect(file.getByRole("combobox", { name: "Account Value goes to" })).toHaveText("Account Value");
  await expect(file.getByRole("combobox", { name: "Created Date goes to" })).toHaveText("Created Date");
  await expect(file.getByText("Account Owner “Ignatz Nobody” is not known here.")).toBeVisible();
  await expect(file.getByText("Account Name is required.")).toBeVisible();
  await expectNoAxeViolationsInBothThemes(page);

  await choose(file.getByRole("combobox", { name: "Website goes to" }), "Do not import");
  await expect(file.getByRole("combobox", { name: "Website goes to" })).toHaveText("Do not import");
  await page.getByRole("button", { name: "Dry run" }).click();
  await expect(page.getByRole("region", { name: "Dry run" }).getByText("Nothing was written.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Dry run" }).getByText("would be created")).toBeVisible();

  await page.getByRole("button", { name: "Import 4 rows" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Report" })).toBeVisible();
  const report = page.getByRole("region", { name: "Import", exact: true });
  await expect(report.getByText("It is done.")).toBeVisible();
  await expect(page.getByRole("cell", { name: "Account Name is required." })).toBeVisible();
  await expectNoAxeViolationsInBothThemes(page);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Refused rows of Accounts.csv" }).click();
  expect((await download).suggestedFilename()).toMatch(/^refused-rows-\d+\.csv$/);

  await visit(page, "/accounts?q=Quince");
  await page.getByRole("link", { name: "Quince Bakery" }).first().click();
  await expect(page.getByText("Quentin Quince").first()).toBeVisible();

  await visit(page, "/admin/import");
  await page.getByRole("link", { name: "Contacts.csv, Accounts.csv" }).first().click();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await page.getByRole("button", { name: "Undo the import" }).click();
  await expect(page.getByRole("region", { name: "Undo" }).getByText("It is done.")).toBeVisible();
  await page.goto("/accounts?q=Quince");
  await expect(page.getByRole("link", { name: "Quince Bakery" })).toHaveCount(0);
});

const leads = csv(
  "Leads.csv",
  "Contact Name,Company,Email,Amount",
  "Keyed Lead,Typed Ltd,keyed@typed.example,12.50",
);

test("a file is imported, tried first, and undone without a mouse", async ({ page }) => {
  await signIn(page, people.superAdmin, "/admin/import");
  const choosing = page.waitForEvent("filechooser");
  await pressButton(page, "Choose files");
  await (await choosing).setFiles([leads]);

  await expect(page.getByRole("heading", { level: 1, name: "Check the columns" })).toBeFocused();
  await tabTo(page, page.getByRole("combobox", { name: "Company goes to" }));
  await pick(page, "Do not import");
  await expect(page.getByRole("combobox", { name: "Company goes to" })).toHaveText("Do not import");
  await pressButton(page, "Dry run");
  await expect(page.getByRole("region", { name: "Dry run" })).toContainText("would be created");
  await pressButton(page, "Import 1 row");
  await expect(page.getByRole("heading", { level: 1, name: "Report" })).toBeFocused();
  await expect(page.getByRole("region", { name: "Import", exact: true })).toContainText("It is done.");

  await pressButton(page, "Undo");
  await pressButton(page, "Undo the import");
  await expect(page.getByRole("region", { name: "Undo" })).toContainText("It is done.");
  await page.goto("/leads?q=Keyed");
  await expect(page.getByRole("link", { name: "Keyed Lead" })).toHaveCount(0);
});

async function pressButton(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole("button", { name, exact: true }));
  await page.keyboard.press("Enter");
}
