import type { Page } from "@playwright/test";
import { alive } from "./support/alive";
import { choose, create, fill, visit } from "./support/forms";
import { people, signIn } from "./support/people";
import { expect, test } from "./support/test";

const tab = (page: Page, name: string) => page.getByRole("tab", { name });
const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const edit = (page: Page, name: string) => page.getByRole("button", { name: `Edit ${name}`, exact: true });
const part = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

/** The value that stands beside a field's name. */
const value = (page: Page, name: string) =>
  page.locator("dl > div", { has: page.getByText(name, { exact: true }) }).locator("> dd");

async function account(page: Page, name: string): Promise<string> {
  await signIn(page);
  return create(page, "Account", { "Account Name": name });
}

test("a field is edited in place: Enter saves, Tab saves and goes on, Esc leaves it as it was", async ({
  page,
}) => {
  await visit(page, `${await account(page, "Inline Works")}/details`);
  await edit(page, "Industry").focus();
  await page.keyboard.press("Enter");
  await expect(field(page, "Industry")).toBeFocused();
  await field(page, "Industry").fill("Pottery");
  await page.keyboard.press("Enter");
  await expect(value(page, "Industry")).toContainText("Pottery");
  await expect(edit(page, "Industry")).toBeFocused();

  await page.keyboard.press("Enter");
  await field(page, "Industry").fill("Nothing");
  await page.keyboard.press("Escape");
  await expect(value(page, "Industry")).toContainText("Pottery");

  await value(page, "Industry").click();
  await field(page, "Industry").fill("Glass");
  await page.keyboard.press("Tab");
  await expect(value(page, "Industry")).toContainText("Glass");
  await expect(page.getByRole("combobox", { name: "Employee Count" })).toBeFocused();
  await page.keyboard.press("Escape");

  await edit(page, "Email").click();
  await field(page, "Email").fill("nobody");
  await page.keyboard.press("Enter");
  await expect(field(page, "Email")).toHaveAttribute("aria-invalid", "true");
  await expect(field(page, "Email")).toHaveValue("nobody");
});

test("of two people who change one field, the later sees both values and decides", async ({
  page,
  otherPage,
}) => {
  const address = `${await account(page, "Stale Works")}/details`;
  await visit(page, address);
  await edit(page, "Industry").click();
  await field(page, "Industry").fill("Mine");

  await signIn(otherPage, people.administrator);
  await visit(otherPage, address);
  await edit(otherPage, "Industry").click();
  await field(otherPage, "Industry").fill("Theirs");
  await otherPage.keyboard.press("Enter");
  await expect(value(otherPage, "Industry")).toContainText("Theirs");
  await edit(otherPage, "Fax").click();
  await field(otherPage, "Fax").fill("(602) 555-0100");
  await otherPage.keyboard.press("Enter");
  await expect(value(otherPage, "Fax")).toContainText("(602) 555-0100");

  await field(page, "Industry").press("Enter");
  const conflict = page.getByRole("group", { name: /changed Industry meanwhile/ });
  await expect(conflict).toContainText("Mine");
  await expect(conflict).toContainText(/Theirs, by .+Theirs/);
  await alive(page);
  await conflict.getByRole("button", { name: "Keep mine" }).click();
  await expect(value(page, "Industry")).toContainText("Mine");
  await expect(value(page, "Fax")).toContainText("(602) 555-0100");
});

test("all fields are edited together, with errors beside them, and leaving asks first", async ({ page }) => {
  const address = await account(page, "Form Works");
  await page.getByRole("link", { name: "Edit", exact: true }).click();
  const form = page.getByRole("form", { name: "Details" });
  await fill(form, { Industry: "Glass", Fax: "12" });
  await page.keyboard.press("Control+Enter");
  await expect(field(page, "Fax")).toHaveAttribute("aria-invalid", "true");

  await tab(page, "Overview").click();
  await page.getByRole("button", { name: "Keep editing" }).click();
  await expect(field(page, "Industry")).toHaveValue("Glass");
  await fill(form, { Fax: "" });
  await form.getByRole("button", { name: "Save" }).click();
  await expect(page).toHaveURL(`${address}/details`);
  await expect(value(page, "Industry")).toContainText("Glass");
});

test("related records are added, created and removed, and the choice of relationships stays", async ({
  page,
}) => {
  const child = await account(page, "Kid Works");
  const address = await create(page, "Account", { "Account Name": "Parent Works" });
  await visit(page, `${address}/related`);
  const children = part(page, "Child Accounts");
  await children.getByRole("button", { name: "Add account" }).click();
  const dialog = page.getByRole("dialog", { name: "Add existing account" });
  await choose(dialog.getByRole("combobox"), "Kid Works");
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(children.getByRole("link", { name: "Kid Works" })).toHaveAttribute("href", child);
  await expect(tab(page, "Related")).toContainText("1");

  await children.getByRole("button", { name: "Remove Kid Works" }).click();
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  await expect(children).toContainText("No accounts yet.");

  await part(page, "Contacts").getByRole("link", { name: "Create new contact" }).click();
  await fill(page.getByRole("form"), { "First Name": "Robin", "Last Name": "Kid" });
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Robin Kid");
  await expect(part(page, "Accounts").getByRole("link", { name: "Parent Works" })).toBeVisible();

  await visit(page, `${address}/related`);
  await page.getByRole("button", { name: "Choose relationships" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Cases" }).click();
  await expect(part(page, "Cases")).toBeHidden();
  await page.getByRole("menuitemcheckbox", { name: "Attachments" }).click();
  await expect(part(page, "Attachments")).toBeHidden();
  await visit(page, `${child}/related`);
  await expect(part(page, "Contacts")).toBeVisible();
  for (const left of ["Cases", "Attachments"]) await expect(part(page, left)).toBeHidden();
});

test("the figures of a product line are edited in their cells and add up", async ({ page }) => {
  await account(page, "Line Works");
  await create(page, "Product", { "Product Name": "Line mop", Amount: "9.99" });
  await create(page, "Contact", { "Contact Name": "Line Lee" });
  const address = await create(page, "Opportunity", {
    "Opportunity Name": "Line deal",
    "Primary Contact": "Line Lee",
    Stage: "Proposal",
  });
  await visit(page, `${address}/related`);
  const products = part(page, "Products");
  await choose(products.getByRole("combobox", { name: "Add product" }), "Line mop");
  await expect(field(page, "Quantity of Line mop")).toBeFocused();
  await page.keyboard.type("3");
  await expect(products.getByRole("row", { name: "Line mop" })).toContainText("$29.97");
  await page.keyboard.press("Enter");
  await expect(products.locator("tfoot")).toContainText("$29.97");
  await field(page, "Discount % of Line mop").fill("200");
  await page.keyboard.press("Enter");
  await expect(products.getByRole("alert")).toContainText("100 %");
  await field(page, "Discount % of Line mop").fill("12.5");
  await page.keyboard.press("Enter");
  await expect(products.locator("tfoot")).toContainText("$26.22");

  await create(page, "Product", { "Product Name": "Line pail", Amount: "0" });
  await visit(page, `${address}/related`);
  await choose(products.getByRole("combobox", { name: "Add product" }), "Line pail");
  const inOrder = products.locator("tr[data-line] a");
  await expect(inOrder).toHaveText(["Line mop", "Line pail"]);
  const handle = page.getByRole("button", { name: "Move Line pail", exact: true });
  await handle.focus();
  const spoken = page.getByRole("status").filter({ hasText: /Line pail, / });
  for (const [key, says] of [
    ["Space", /^(Lifted )?Line pail, 2 of 2\.$/],
    ["ArrowUp", "Line pail, 1 of 2."],
    ["Space", "Dropped Line pail, 1 of 2."],
  ] as const) {
    await page.keyboard.press(key);
    await expect(spoken).toHaveText(says);
  }
  await expect(inOrder).toHaveText(["Line pail", "Line mop"]);
  await expect(handle).toBeFocused();
  await page.getByRole("button", { name: "Actions for Line pail" }).click();
  await page.getByRole("menuitem", { name: "Move down" }).click();
  await expect(inOrder).toHaveText(["Line mop", "Line pail"]);
  await page.getByRole("button", { name: "Remove Line pail" }).click();
  await expect(inOrder).toHaveText(["Line mop"]);

  await visit(page, `${address}/details`);
  await page.getByRole("button", { name: "Edit Amount", exact: true }).click();
  await field(page, "Amount").fill("20");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Override: $6.22 less than the product total of $26.22")).toBeVisible();
  await page.getByRole("button", { name: "Use product total" }).click();
  await expect(page.getByText("Override:")).toBeHidden();
  await expect(page.getByRole("button", { name: "Edit Amount", exact: true })).toBeFocused();
  await visit(page, address);
  await page.getByRole("button", { name: "Remove Line mop" }).click();
  await expect(page.getByRole("combobox", { name: "Add product" })).toBeFocused();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(part(page, "Products").locator("tfoot")).toContainText("$26.22");
});

test("J and K walk the list that a record was opened from", async ({ page }) => {
  await signIn(page);
  await visit(page, "/leads?sort=-name");
  const names = await page.locator('main table a[href^="/leads/"]').allInnerTexts();
  await page.getByRole("link", { name: names[1]!, exact: true }).first().click();
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText(names[1]!);
  await expect(page.getByRole("link", { name: "Previous record" })).toBeVisible();
  const taken = pressAsSoonAsShown(page, { key: "k", heading: names[2]!, link: "Previous record" });
  await page.keyboard.press("j");
  expect(await taken).toBe(true);
  await expect(heading).toHaveText(names[1]!);
});

/** Presses a key in the very turn in which a page shows this heading and link, and tells whether it was taken. */
const pressAsSoonAsShown = (page: Page, wanted: { key: string; heading: string; link: string }) =>
  page.evaluate(
    ({ key, heading, link }) =>
      new Promise<boolean>((resolve) => {
        const watch = new MutationObserver(() => {
          if (document.querySelector("h1")?.textContent !== heading) return;
          if (!document.querySelector(`a[aria-label="${link}"]`)) return;
          watch.disconnect();
          const press = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
          resolve(!document.body.dispatchEvent(press));
        });
        watch.observe(document.body, { subtree: true, childList: true, attributes: true });
      }),
    wanted,
  );

test("a deleted record waits in the recycle bin, and comes back by Undo or from there", async ({ page }) => {
  const name = "Bin Works";
  const address = await account(page, name);
  const remove = async () => {
    await page.getByRole("button", { name: "Actions", exact: true }).click();
    await page.getByRole("menuitem", { name: "Delete" }).click();
    await page.getByRole("button", { name: "Delete", exact: true }).click();
    await expect(page).toHaveURL(/\/accounts(\?|$)/);
  };
  await remove();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText(`Restored ${name}.`)).toBeVisible();
  await visit(page, address);
  await remove();

  await visit(page, "/recycle-bin?type=accounts");
  await page.getByRole("checkbox", { name: `Select ${name}` }).check();
  await part(page, "Selection").getByRole("button", { name: "Delete Permanently" }).click();
  await expect(page.getByRole("dialog", { name: `Permanently delete ${name}?` })).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("button", { name: `Actions for ${name}` }).click();
  await page.getByRole("menuitem", { name: "Restore" }).click();
  await expect(page.getByRole("checkbox", { name: `Select ${name}` })).toBeHidden();
  await visit(page, address);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
});

test("somebody who may only read is offered nothing else", async ({ page }) => {
  // The sample's first account may have a flagged note, which comes before everything else.
  await page.addLocatorHandler(page.getByRole("dialog", { name: "Flagged note" }), async () =>
    page.getByRole("button", { name: "Dismiss" }).first().click(),
  );
  await signIn(page, people.readOnly, "/accounts");
  await page.locator('main table a[href^="/accounts/"]').first().click();
  await expect(tab(page, "Overview")).toHaveAttribute("aria-selected", "true");
  const offers = page.getByRole("main").getByRole("link", { name: /^(Edit|New|Create)/ });
  await expect(offers).toHaveCount(0);
  await tab(page, "Details").click();
  await expect(page.getByText("Account Information")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Edit / })).toHaveCount(0);
  await tab(page, "Related").click();
  await expect(part(page, "Contacts")).toBeVisible();
  await expect(page.getByRole("button", { name: /^(Add|Remove|Replace)/ })).toHaveCount(0);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("a record opens on its history, and its other tabs are one press away", async ({ page }) => {
    await signIn(page, people.superAdmin, "/leads");
    const first = page.locator('main a[href^="/leads/"]:not([href$="/new"])').first();
    await visit(page, (await first.getAttribute("href")) ?? "");
    await expect(tab(page, "History")).toHaveAttribute("aria-selected", "true");
    await expect(page.getByRole("heading", { name: "Interaction History" })).toBeVisible();
    await expect(page.getByText("Lead Details")).toBeHidden();
    await tab(page, "Details").click();
    await expect(page.getByText("Lead Details")).toBeVisible();
    await expect(page.getByRole("heading", { name: "Interaction History" })).toBeHidden();
  });
});
