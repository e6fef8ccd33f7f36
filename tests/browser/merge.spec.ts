import { expect, type Page } from "@playwright/test";
import { expectNoAxeViolations } from "./support/axe";
import { choose, create, fill, visit } from "./support/forms";
import { chooseByKeys, tabTo } from "./support/keyboard";
import { signIn } from "./support/people";
import { test } from "./support/test";

const email = "desk@twin.example";

async function act(page: Page, item: string): Promise<void> {
  await page.getByRole("button", { name: "Actions", exact: true }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

test("an account that is written down twice becomes one, and two again", async ({ page }) => {
  await signIn(page);
  const first = await create(page, "Account", { "Account Name": "Twin Cleaning", Email: email });
  const caseAt = await create(page, "Case", {
    "Case Subject": "Twin case",
    Topic: "Billing",
    Account: "Twin Cleaning",
  });

  await visit(page, "/accounts/new");
  const form = page.getByRole("form", { name: "New account" });
  await fill(form, { "Account Name": "Twin Cleaning, Inc.", Email: email, Industry: "Cleaning" });
  const strip = page.getByRole("list", { name: "Possible duplicates" });
  await expect(strip).toContainText("account, same email and name");
  await expect(strip.getByRole("link", { name: "Twin Cleaning" })).toHaveAttribute("href", first);
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Save and merge with Twin Cleaning" }).click();

  await expect(page.getByRole("heading", { name: "Merge two accounts" })).toBeVisible();
  await expect(page.getByRole("radio", { name: "Account Name: Twin Cleaning", exact: true })).toBeChecked();
  await expect(page.getByRole("radio", { name: "Industry: Cleaning" })).toBeChecked();
  await page.getByRole("radio", { name: "Account Name: Twin Cleaning, Inc." }).check();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Merge", exact: true }).click();
  await expect(page).toHaveURL(first);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Twin Cleaning, Inc.");

  await visit(page, `${first}/audit`);
  const merged = page.getByRole("row", { name: /Merged Twin Cleaning, Inc. into this/ });
  await expect(merged.getByRole("button", { name: "Unmerge Twin Cleaning, Inc." })).toBeVisible();
  await expectNoAxeViolations(page);
  await page
    .getByRole("row", { name: /Created Twin Cleaning/ })
    .getByRole("link", { name: "As it stood" })
    .click();
  const then = page.getByRole("region", { name: "As it stood" });
  await expect(then.getByRole("row", { name: /Industry/ })).toContainText("Cleaning");
  await expectNoAxeViolations(page);
  await then.getByRole("button", { name: "Put back Industry" }).click();
  await expect(then.getByRole("button", { name: "Put back Industry" })).toBeHidden();

  await visit(page, first);
  await act(page, "Unmerge Twin Cleaning, Inc.");
  await page.getByRole("button", { name: "Open" }).click();
  await expect(page).not.toHaveURL(first);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Twin Cleaning, Inc.");
  await visit(page, caseAt);
  await expect(page.getByRole("link", { name: "Twin Cleaning", exact: true }).first()).toBeVisible();
  await visit(page, first);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Twin Cleaning");
});

test("two contacts become one, and two again, without a mouse", async ({ page }) => {
  await signIn(page);
  const kept = await create(page, "Contact", { "First Name": "Kay", "Last Name": "Boardman" });
  const gone = await create(page, "Contact", { "First Name": "Kaye", "Last Name": "Boardman" });
  await visit(page, gone);
  await tabTo(page, page.getByRole("button", { name: "Actions", exact: true }));
  await page.keyboard.press("Enter");
  await chooseByKeys(page, "Merge…");
  await tabTo(page, page.getByRole("link", { name: "Compare with Kay Boardman" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Merge two contacts" })).toBeFocused();
  await tabTo(page, page.getByRole("radio", { name: "First Name: Kay", exact: true }));
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "First Name: Kaye" })).toBeChecked();
  await tabTo(page, page.getByRole("button", { name: "Merge", exact: true }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(kept);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();

  await visit(page, `${kept}/audit`);
  await tabTo(page, page.getByRole("button", { name: "Unmerge Kaye Boardman" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Open", exact: true })).toBeVisible();
  await visit(page, gone);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kaye Boardman");
});

test("a merged record's address leads to the one that is left", async ({ page }) => {
  await signIn(page);
  const kept = await create(page, "Contact", { "First Name": "Robin", "Last Name": "Oneperson" });
  const gone = await create(page, "Contact", { "First Name": "Robyn", "Last Name": "Oneperson" });
  await visit(page, gone);
  await act(page, "Merge…");
  await page.getByRole("link", { name: "Compare with Robin Oneperson" }).click();
  await page.getByRole("button", { name: "Merge", exact: true }).click();
  await expect(page).toHaveURL(kept);
  await page.goto(gone);
  await expect(page).toHaveURL(kept);
});

test.describe("with another's eyes", () => {
  // An admin page that is being fetched ahead when the eyes change is not found with the new ones.
  test.use({ expectedErrors: [/ 404 .*\/admin/] });

  test("an admin asks why somebody cannot see a lead, and looks with their eyes", async ({ page }) => {
    await signIn(page);
    const lead = await create(page, "Lead", { "Contact Name": "Hidden Lead" });
    await act(page, "Why can or can’t they see this?");
    const dialog = page.getByRole("dialog", { name: "Why can or can’t they see this?" });
    await choose(dialog.getByRole("combobox", { name: "Person" }), "Quinn Tuplet");
    await expect(dialog).toContainText("Can’t see it");
    await expect(dialog).toContainText(
      "The role Sales Agent says View: Owned for Leads, and it is owned by Kris Jacobson.",
    );
    await expectNoAxeViolations(page);

    await visit(page, "/admin/users");
    await page.getByRole("button", { name: "Quinn Tuplet" }).click();
    await page.getByRole("button", { name: "View as" }).click();
    const bar = page.getByRole("region", { name: "Viewing as" });
    await expect(bar).toContainText("Viewing as Quinn Tuplet");
    await expect(page.getByRole("button", { name: "Create", exact: true })).toBeHidden();
    await expectNoAxeViolations(page);
    expect((await page.request.get(lead)).status()).toBe(404);
    await visit(page, "/products");
    await expect(page.getByRole("button", { name: "Save view" })).toBeHidden();
    await expect(page.getByRole("button", { name: "Columns" })).toBeHidden();
    await page.getByRole("button", { name: "Column Product Name" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("menuitem", { name: "Filter…" })).toBeVisible();
    await expect(page.getByRole("menuitem", { name: /^(Move|Hide)/ })).toHaveCount(0);
    await page.keyboard.press("Escape");
    for (const view of ["month", "week"]) {
      await visit(page, `/calendar?view=${view}`);
      await expect(page.getByRole("button", { name: /new task/i })).toHaveCount(0);
    }
    await visit(page, "/products");
    await page.getByRole("table").getByRole("link").first().click();
    await expect(page.getByRole("tab", { name: "Details" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Watch", exact: true })).toBeHidden();
    await bar.getByRole("button", { name: "Stop" }).click();
    await expect(page).toHaveURL(/\/admin\/users/);
    await expect(bar).toBeHidden();
    await visit(page, lead);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hidden Lead");
  });
});
