import type { Page } from "@playwright/test";
import { expectNoAxeViolations, expectNoAxeViolationsInBothThemes } from "./support/axe";
import { choose, create, fill, visit } from "./support/forms";
import { people, signIn } from "./support/people";
import { expect, test } from "./support/test";

const heads = (page: Page) => page.locator("th[data-column]");
const head = (page: Page, name: string) => page.getByRole("columnheader", { name, exact: true });
const rows = (page: Page) => page.locator("tbody tr");
const nameOf = (page: Page, nth: number) => rows(page).nth(nth).getByRole("link").first();
const preview = (page: Page) => page.getByRole("complementary", { name: /^Preview of/ });

async function openMenuOf(page: Page, column: string): Promise<void> {
  await head(page, column).hover();
  await page.getByRole("button", { name: `Column ${column}`, exact: true }).click();
}

test.describe("the columns of a list", () => {
  test.afterEach(async ({ page }) => {
    await visit(page, "/contacts?view=all");
    await page.getByRole("button", { name: "Columns", exact: true }).click();
    await page.getByRole("button", { name: "Reset columns" }).click();
    await expect(heads(page).first()).toHaveText("Contact Name");
  });

  test("are shown, moved and sized by keyboard, and are so when one comes back", async ({ page }) => {
    await signIn(page, people.manager, "/contacts?view=all");
    await page.getByRole("button", { name: "Columns", exact: true }).press("Enter");
    const layer = page.getByRole("dialog", { name: "Columns" });
    await expect(layer.getByRole("list", { name: "Shown columns" })).toBeVisible();
    await expectNoAxeViolationsInBothThemes(page);
    const box = layer.getByRole("checkbox", { name: "Changed Date" });
    await box.press("Space");
    await expect(heads(page).last()).toHaveText("Changed Date");
    await expect(box).toBeChecked();
    await box.press("Alt+ArrowUp");
    await expect(heads(page).last()).not.toHaveText("Changed Date");
    await expect(box).toBeFocused();
    await expect(page.getByText(/^Changed Date, \d+ of \d+$/)).toBeAttached();
    const width = layer.getByRole("textbox", { name: "Width of Changed Date" });
    await width.fill("150");
    const kept = page.waitForResponse((answer) => /"width":150/.test(answer.request().postData() ?? ""));
    await width.press("Enter");
    await kept;
    await expect.poll(async () => (await head(page, "Changed Date").boundingBox())?.width).toBe(150);
    await page.keyboard.press("Escape");
    await page.reload();
    await expect.poll(async () => (await head(page, "Changed Date").boundingBox())?.width).toBe(150);
  });

  test("are dragged, resized and hidden where they stand", async ({ page }) => {
    await signIn(page, people.manager, "/contacts?view=all");
    const [first, second, third] = await heads(page).allInnerTexts();
    const from = (await heads(page).nth(2).boundingBox())!;
    const to = (await heads(page).nth(1).boundingBox())!;
    await page.mouse.move(from.x + 20, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(to.x + 4, to.y + 10, { steps: 5 });
    await page.mouse.up();
    await expect
      .poll(async () => (await heads(page).allInnerTexts()).slice(0, 3))
      .toEqual([first, third, second]);
    const edge = (await heads(page).nth(1).boundingBox())!;
    await page.mouse.move(edge.x + edge.width - 3, edge.y + 10);
    await page.mouse.down();
    await page.mouse.move(edge.x + edge.width + 57, edge.y + 10, { steps: 5 });
    await page.mouse.up();
    await expect
      .poll(async () => Math.abs(((await heads(page).nth(1).boundingBox())?.width ?? 0) - edge.width - 60))
      .toBeLessThan(5);
    await openMenuOf(page, second!.trim());
    await page.getByRole("menuitem", { name: "Hide column" }).click();
    await expect(head(page, second!.trim())).toHaveCount(0);
  });
});

test("filters joined by or are made, told, changed, and kept as a view that the list begins with", async ({
  page,
}) => {
  await signIn(page, people.manager, "/contacts?view=all");
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  const form = page.getByRole("dialog", { name: "Add a filter" });
  await choose(form.getByRole("combobox", { name: "Column" }), "Owner");
  await form.getByRole("button", { name: "Or…" }).click();
  await choose(form.getByRole("combobox", { name: "Column" }).nth(1), "Created Date");
  await choose(form.getByRole("combobox", { name: "Condition" }).nth(1), "is more than … days ago");
  await form.getByLabel("Days").fill("9");
  await expectNoAxeViolations(page);
  await form.getByRole("button", { name: "Apply" }).click();
  await page
    .getByRole("button", { name: /^Contact Owner is me or Created Date is more than 9 days ago$/ })
    .click();
  const change = page.getByRole("dialog", { name: "Change the filter" });
  await change.getByLabel("Days").fill("5");
  await change.getByRole("button", { name: "Apply" }).click();
  await expect(page.getByRole("button", { name: /^Contact Owner.*more than 5 days ago$/ })).toBeVisible();

  await page.getByRole("button", { name: "Save view" }).click();
  const save = page.getByRole("dialog", { name: "Save view" });
  await save.getByLabel("Name", { exact: true }).fill("Long known");
  await save.getByRole("checkbox", { name: "Make it my default" }).check();
  await save.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved Long known.").first()).toBeVisible();
  const tab = page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Long known" });
  await expect(tab).toHaveAttribute("aria-current", "page");
  await expectNoAxeViolationsInBothThemes(page);
  await visit(page, "/contacts");
  await expect(page).toHaveURL(/f=.*view=\d+/);
  await page.getByRole("button", { name: "Options of Long known" }).click();
  await page.getByRole("menuitem", { name: "Delete view" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await expect(page.getByText("Deleted the view Long known.")).toBeVisible();
  await expect(tab).toHaveCount(0);
});

test("the foot of a column adds up all that match", async ({ page }) => {
  await signIn(page, people.manager, "/opportunities?view=all");
  await openMenuOf(page, "Amount");
  await page.getByRole("menuitemradio", { name: "Sum" }).click();
  const foot = page.locator("tfoot");
  await expect(foot).toContainText(/Sum \$[\d,]+\.\d\d/);
  const all = (await foot.innerText()).trim();
  await page.getByRole("searchbox", { name: "Quick search" }).fill(await nameOf(page, 0).innerText());
  await expect(foot).not.toContainText(all);
  await openMenuOf(page, "Amount");
  await page.getByRole("menuitemradio", { name: "Nothing" }).click();
  await expect(foot).toHaveCount(0);
});

test("a row is previewed by Space and by its eye, and the list is walked on underneath", async ({ page }) => {
  await signIn(page, people.manager, "/products");
  const [first, second] = [await nameOf(page, 0).innerText(), await nameOf(page, 1).innerText()];
  await page.keyboard.press("j");
  await page.keyboard.press("Space");
  await expect(preview(page).getByRole("heading", { name: first })).toBeVisible();
  await expect(page).toHaveURL(/preview=\d+/);
  await page.keyboard.press("ArrowDown");
  await expect(preview(page).getByRole("heading", { name: second })).toBeVisible();
  await expectNoAxeViolationsInBothThemes(page);
  await page.keyboard.press("Escape");
  await expect(preview(page)).toHaveCount(0);
  await expect(rows(page).nth(1)).toBeFocused();
  await page.getByRole("button", { name: `Preview ${first}`, exact: true }).click();
  await expect(preview(page).getByRole("heading", { name: first })).toBeFocused();
  await preview(page).getByRole("button", { name: "Next" }).click();
  await expect(preview(page).getByRole("heading", { name: second })).toBeVisible();
  await preview(page).getByRole("link", { name: "Open" }).click();
  await expect(page.getByRole("heading", { level: 1, name: second })).toBeVisible();
});

test("the preview goes on beyond the page of the list, and comes back", async ({ page }) => {
  await signIn(page, people.manager, "/contacts?view=all&size=25");
  const last = await nameOf(page, 24).innerText();
  await page.getByRole("button", { name: `Preview ${last}`, exact: true }).click();
  const heading = preview(page).getByRole("heading", { level: 2 });
  await expect(heading).toHaveText(last);
  await preview(page).getByRole("button", { name: "Next" }).click();
  await expect(heading).not.toHaveText(last);
  const beyond = await heading.innerText();
  await expect(rows(page).getByRole("link", { name: beyond, exact: true })).toHaveCount(0);
  await preview(page).getByRole("button", { name: "Previous" }).click();
  await expect(heading).toHaveText(last);
});

test("from an account a contact, a case and an opportunity are begun at once, linked to one another", async ({
  page,
}) => {
  await signIn(page, people.manager);
  await create(page, "Account", { "Account Name": "Reed Removals" });
  await visit(page, "/accounts?q=Reed+Removals");
  await page.getByRole("button", { name: "Actions for Reed Removals", exact: true }).click();
  await page.getByRole("menuitem", { name: "All related at once" }).click();
  const part = (name: string) => page.getByRole("region", { name, exact: true });
  await fill(part("New contact"), { "Contact Name": "Robin Reed" });
  await fill(part("New case"), { Topic: "" });
  await fill(part("New opportunity"), { "Opportunity Name": "A second van", Stage: "Proposal" });
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Save all" }).click();
  await expect(part("New case").getByRole("textbox", { name: "Case Subject" })).toHaveAttribute(
    "aria-invalid",
    "true",
  );
  await fill(part("New case"), { "Case Subject": "A van is late" });
  await page.getByRole("button", { name: "Save all" }).click();
  await expect(page).toHaveURL(/\/accounts\/\d+\/related/);
  await expect(page.getByText("Created Robin Reed, A van is late, and A second van.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Robin Reed" }).first()).toBeVisible();
});
