import type { Page } from "@playwright/test";
import { pick, tabTo } from "./support/keyboard";
import { people, signIn } from "./support/people";
import { expect, test } from "./support/test";

const leads = {
  name: "Leads.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    "Contact Name,Company,Email,Amount\r\nKeyed Lead,Typed Ltd,keyed@typed.example,12.50\r\n",
  ),
};

async function pressButton(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole("button", { name, exact: true }));
  await page.keyboard.press("Enter");
}

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
