import { expect, type Page } from "@playwright/test";
import { expectNoAxeViolations } from "./support/axe";
import { create, visit } from "./support/forms";
import { pick, tabTo } from "./support/keyboard";
import { people, signIn } from "./support/people";
import { test } from "./support/test";

const note = (page: Page) => page.getByRole("textbox", { name: "Note" });

test("an article is written, published, suggested for a case and inserted into a note, by keys alone", async ({
  page,
}) => {
  await signIn(page, people.superAdmin, "/admin/wiki/new");
  await tabTo(page, page.getByLabel("Title"));
  await page.keyboard.type("Gutters after a storm");
  await tabTo(page, page.getByRole("combobox", { name: "Topics" }));
  await pick(page, "Missed visit");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("option")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Remove Missed visit" })).toBeVisible();
  await tabTo(page, page.getByRole("textbox", { name: "Text" }));
  await expect(page.locator(".ProseMirror")).toBeFocused();
  await page.keyboard.type("Clear them within two days.");
  await page.keyboard.press("Control+Enter");
  await expect(page).toHaveURL(/\/admin\/wiki\/\d+$/);
  await expect(page.getByText("Draft", { exact: true })).toBeVisible();
  await tabTo(page, page.getByRole("button", { name: "Publish", exact: true }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/wiki\/\d+$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Gutters after a storm");

  const at = await create(page, "Case", { "Case Subject": "Storm damage", Topic: "Missed visit" });
  await visit(page, at);
  const wiki = page.getByRole("region", { name: "Wiki" });
  const article = wiki.getByRole("button", { name: "Gutters after a storm" });
  await expect(wiki).toContainText("For the topic Missed visit · Matches: storm");
  await tabTo(page, article);
  await page.keyboard.press("Enter");
  await tabTo(page, wiki.getByRole("button", { name: "Insert link" }));
  await expectNoAxeViolations(page);
  await page.keyboard.press("Enter");
  await expect(note(page)).toBeFocused();
  await page.keyboard.type("says: ");
  await expect(note(page).getByRole("link")).toHaveText("Gutters after a storm");
  await wiki.getByRole("button", { name: "Insert text" }).press("Enter");
  await expect(note(page)).toBeFocused();
  await expect(note(page)).toHaveText("Gutters after a storm says: Clear them within two days.");
  await page.keyboard.press("Control+Enter");
  await expect(
    page.getByRole("listitem").filter({ hasText: "Clear them within two days." }).last(),
  ).toBeVisible();
});

test("what two people write of one article meets: nothing typed is lost, and one of the two is chosen", async ({
  page,
  otherPage,
}) => {
  await signIn(page, people.superAdmin, "/admin/wiki/1");
  await signIn(otherPage, people.administrator, "/admin/wiki/1");
  await page.getByLabel("Title").fill("When nobody came");
  await otherPage.getByLabel("Title").fill("When a crew stays away");
  await otherPage.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(otherPage).toHaveURL("/wiki/1");
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByText("Avery Lee saved this article while you were writing.")).toBeVisible();
  await expect(page.getByLabel("Title")).toHaveValue("When nobody came");
  await page.getByText("What stands now").click();
  await expect(page.getByRole("status").getByText("When a crew stays away")).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Save mine instead" }).click();
  await expect(page).toHaveURL("/wiki/1");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("When nobody came");
});

test("another program stands beside a case, and knows the case", async ({ page }) => {
  await signIn(page, people.superAdmin, "/admin/integrations");
  await page.getByRole("button", { name: "Add integration" }).click();
  const drawer = page.getByRole("dialog", { name: "Add integration" });
  await drawer.getByLabel("Name").fill("Orders");
  await drawer.getByLabel("Address").fill("http://orders.example/");
  await drawer.getByRole("button", { name: "Save" }).click();
  await expect(drawer.getByText("Use an address that begins with https://.")).toBeVisible();
  await expectNoAxeViolations(page);
  await drawer.getByLabel("Address").fill("https://orders.example/?case=");
  await drawer.getByRole("combobox", { name: "Add a placeholder" }).focus();
  await pick(page, "Case: Case Subject");
  await expect(drawer.getByLabel("Address")).toHaveValue("https://orders.example/?case={{case.name}}");
  await drawer.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("button", { name: "Orders", exact: true })).toBeVisible();
  const at = await create(page, "Case", { "Case Subject": "Where is it?", Topic: "Missed visit" });
  await visit(page, at);
  await expect(page.getByRole("link", { name: /^Orders/ })).toHaveAttribute(
    "href",
    "https://orders.example/?case=Where%20is%20it%3F",
  );
});
