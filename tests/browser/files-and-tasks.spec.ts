import type { Page } from "@playwright/test";
import { expectNoAxeViolationsInBothThemes } from "./support/axe";
import { choose, fill, visit } from "./support/forms";
import { expect, test } from "./support/signed-in";

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const files = (page: Page) => page.getByRole("region", { name: "Attachments" });
const attach = (page: Page, name: string, buffer: Buffer) =>
  files(page)
    .locator("input[type=file]")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer });

test("a file is attached, looked at, saved as it was, and removed", async ({ page, addresses }) => {
  await visit(page, `${addresses.account}/related`);
  await attach(page, "sign ☂.png", png);
  const link = files(page).getByRole("link", { name: "Download sign ☂.png" });
  await expect(link).toBeVisible();
  const [saved] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(saved.suggestedFilename()).toBe("sign ☂.png");
  await files(page).getByRole("button", { name: "sign ☂.png", exact: true }).click();
  const picture = page.getByRole("dialog").getByRole("img", { name: "sign ☂.png" });
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
  await page.keyboard.press("Escape");
  await expectNoAxeViolationsInBothThemes(page);
  await attach(page, "film.bin", Buffer.alloc(25 * 1024 * 1024, 7));
  await expect(files(page).getByRole("row", { name: /film\.bin/ })).toContainText("25 MB");
  await files(page).getByRole("button", { name: "Remove film.bin" }).click();
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  await expect(files(page).getByRole("row", { name: /film\.bin/ })).toHaveCount(0);
  await files(page).getByRole("button", { name: "Remove sign ☂.png" }).click();
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  await expect(files(page)).toContainText("No files yet.");
});

test.describe("files that cannot be taken", () => {
  test.use({ expectedErrors: [/422/] });
  test("say why beside their names", async ({ page, addresses }) => {
    await visit(page, `${addresses.lead}/details`);
    await attach(page, "photo.png", Buffer.from("<script>alert(1)</script>"));
    await expect(files(page).getByRole("alert")).toContainText(
      "photo.png: The name says .png, but the content is text",
    );
    await expectNoAxeViolationsInBothThemes(page);
    await files(page).getByRole("button", { name: "Dismiss photo.png" }).click();
    await attach(page, "film.bin", Buffer.alloc(26 * 1024 * 1024));
    await expect(files(page).getByRole("alert")).toContainText("25 MB at most");
  });
});

test("a call is put down on a record, stands in the calendar, and is done from Home", async ({
  page,
  addresses,
}) => {
  await visit(page, addresses.account);
  const section = page.getByRole("region", { name: "Tasks and calls" });
  await section.getByRole("button", { name: "New task" }).click();
  const drawer = page.getByRole("dialog", { name: "New task" });
  await drawer.getByRole("button", { name: "Add", exact: true }).click();
  await expect(drawer.getByText("Enter a title.")).toBeVisible();
  await fill(drawer, { Title: "Ask about the invoice" });
  await choose(drawer.getByRole("combobox", { name: "Kind" }), "Call");
  await drawer.getByRole("button", { name: "Add", exact: true }).click();
  await expect(section.getByRole("button", { name: "Ask about the invoice" })).toBeVisible();

  await page.getByRole("link", { name: "Calendar", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Calendar" })).toBeFocused();
  await expect(page.getByRole("button", { name: /Ask about the invoice/ })).toBeVisible();
  await page.locator("[data-day][tabindex='0']").focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.locator("[data-day]:focus")).toHaveCount(1);
  await expectNoAxeViolationsInBothThemes(page);
  await page.locator("h1").focus();
  await page.keyboard.press("a");
  await expect(page).toHaveURL(/view=agenda/);
  await expectNoAxeViolationsInBothThemes(page);

  await visit(page, "/");
  await page.getByRole("checkbox", { name: "Done: Ask about the invoice" }).check();
  await expect(page.getByText("Done: Ask about the invoice.")).toBeVisible();
  await visit(page, `${addresses.account}/audit`);
  await expect(page.getByText("Did the call “Ask about the invoice”")).toBeVisible();
});

test("Account Activities lists the account's cases, sorted and filtered by the address", async ({
  page,
  addresses,
}) => {
  await visit(page, addresses.case);
  await page.getByRole("tab", { name: "Account Activities" }).click();
  const cases = page.getByRole("table", { name: "Account Activities" });
  await expect(cases.locator("tbody tr").first()).toBeVisible();
  await page.getByRole("link", { name: "Updated", exact: true }).click();
  await expect(page).toHaveURL(/sort=updated/);
  await page.getByRole("link", { name: "Unassigned" }).click();
  await expect(page).toHaveURL(/unassigned=1/);
  await expectNoAxeViolationsInBothThemes(page);
});

test("Ctrl+Z takes the last change back and says so, but not while somebody types", async ({
  page,
  addresses,
}) => {
  await visit(page, `${addresses.contact}/details`);
  const before = await page.locator("h1").textContent();
  await page.getByRole("button", { name: "Edit Title", exact: true }).click();
  await page.getByRole("textbox", { name: "Title" }).fill("Head of kites");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Head of kites")).toBeVisible();
  await page.locator("h1").focus();
  await page.keyboard.press("Control+z");
  await expect(page.getByText(`Undone: Title of ${before}.`)).toBeVisible();
  await expect(page.getByText("Head of kites")).toBeHidden();
});

test("the private link shows the calendar until it is revoked", async ({ page, request }) => {
  await visit(page, "/profile");
  const section = page.getByRole("region", { name: "Calendar link" });
  await section.getByRole("button", { name: "Make link" }).click();
  const link = await section.getByLabel("Link", { exact: true }).inputValue();
  const path = new URL(link).pathname;
  const calendar = await (await request.get(path)).text();
  expect(calendar).toContain("BEGIN:VCALENDAR");
  await section.getByRole("button", { name: "Revoke link" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Revoke link" }).click();
  await expect(section.getByRole("button", { name: "Make link" })).toBeVisible();
  expect((await request.get(path)).status()).toBe(404);
});

test("the palette offers what can be done with the record that is open", async ({ page, addresses }) => {
  await visit(page, addresses.account);
  await page.keyboard.press("Control+k");
  const offered = page.getByRole("group", { name: "On this page" }).getByRole("option");
  await expect(offered.filter({ hasText: /^Watch|^Unwatch/ })).toHaveCount(1);
  await page.getByRole("combobox", { name: "Search" }).fill("put down");
  await expect(offered).toHaveText(["Put down a task"]);
  await page.keyboard.press("Enter");
  const title = page.getByRole("complementary").getByRole("textbox", { name: "Title" });
  await expect(title).toBeFocused();
});
