import type { Page } from "@playwright/test";
import { expectNoAxeViolationsInBothThemes } from "./support/axe";
import { fill, visit } from "./support/forms";
import { type Addresses, expect, test } from "./support/signed-in";

const phone = { width: 390, height: 844 };

type Open = (page: Page, addresses: Addresses) => Promise<void>;

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const layer = (page: Page, name: string) => expect(page.getByRole("dialog", { name })).toBeVisible();
const menu = (page: Page) => expect(page.getByRole("menu")).toBeVisible();

/** The menu of the first row of a list. */
async function rowMenu(page: Page, list: string): Promise<void> {
  await visit(page, list);
  await page
    .getByRole("button", { name: /^Actions for / })
    .first()
    .click();
  await menu(page);
}

/** A drawer of Administration Tools: that of the first row, or the one behind a button. */
async function drawer(page: Page, path: string, button?: string): Promise<void> {
  await visit(page, path);
  await (button
    ? press(page, button)
    : page.getByRole("table").getByRole("row").nth(1).getByRole("button").first().click());
  await expect(page.getByRole("dialog")).toBeVisible();
}

const roleTab =
  (name: string): Open =>
  async (page) => {
    await drawer(page, "/admin/roles");
    await page.getByRole("tab", { name }).click();
    await expect(page.getByRole("tab", { name })).toHaveAttribute("aria-selected", "true");
  };

const states: Record<string, Open> = {
  "the Create menu": async (page) => {
    await visit(page, "/");
    await press(page, "Create");
    await menu(page);
  },
  "the account menu": async (page) => {
    await visit(page, "/");
    await press(page, "Account menu");
    await menu(page);
  },
  "the help menu": async (page) => {
    await visit(page, "/");
    await press(page, "Help");
    await menu(page);
  },
  "the search with what it found": async (page) => {
    await visit(page, "/");
    await page.keyboard.press("/");
    await page.keyboard.type("cle");
    await expect(page.getByRole("option").first()).toBeVisible();
  },
  "the sheet of keys": async (page) => {
    await visit(page, "/");
    await page.keyboard.press("?");
    await layer(page, "Keyboard shortcuts");
  },
  "the filter of a list": async (page) => {
    await visit(page, "/accounts?size=25");
    await press(page, "Filter");
    await page.getByRole("combobox", { name: "Column" }).fill("Value");
    await page.getByRole("option", { name: "Account Value" }).click();
    await expect(page.getByRole("combobox", { name: "Condition" })).toBeVisible();
  },
  "the menu of a column": async (page) => {
    await visit(page, "/accounts?size=25");
    await press(page, "Column Phone");
    await menu(page);
  },
  "the menu of a row": (page) => rowMenu(page, "/accounts?size=25"),
  "the question before a row is deleted": async (page) => {
    await rowMenu(page, "/products?size=25");
    await page.getByRole("menuitem", { name: "Delete" }).click();
    await layer(page, "Delete");
  },
  "a toast": async (page) => {
    await rowMenu(page, "/products?size=25");
    await page.getByRole("menuitem", { name: /^(Watch|Unwatch)$/ }).click();
    await expect(page.getByText(/atching .+\./)).toBeVisible();
  },
  "a new record with errors": async (page) => {
    await visit(page, "/opportunities/new");
    await press(page, "Save");
    await expect(page.getByText("things to put right")).toBeVisible();
  },
  "a form with a list open": async (page) => {
    await visit(page, "/cases/new");
    await page.getByRole("combobox", { name: "Status" }).click();
    await expect(page.getByRole("option").first()).toBeVisible();
  },
  "details being edited, with errors": async (page, { lead }) => {
    await visit(page, `${lead}/details?edit=1`);
    const form = page.getByRole("form", { name: "Details" });
    await fill(form, { Email: "nobody", Score: "9" });
    await form.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Score must be at most 5.").first()).toBeVisible();
  },
  "a field edited in place": async (page, { account }) => {
    await visit(page, `${account}/details`);
    await press(page, "Edit Industry");
    await expect(page.getByRole("textbox", { name: "Industry" })).toBeFocused();
  },
  "the list of records on a phone": async (page) => {
    await page.setViewportSize(phone);
    await visit(page, "/");
    await press(page, "Records");
    await expect(page.getByRole("dialog").getByRole("link", { name: "Cases" })).toBeVisible();
  },
  "what else there is on a phone": async (page) => {
    await page.setViewportSize(phone);
    await visit(page, "/");
    await press(page, "More");
    await menu(page);
  },
  "the editor of a note on a phone": async (page, { case: at }) => {
    await page.setViewportSize(phone);
    await visit(page, at);
    await page.getByRole("textbox", { name: "Note" }).click();
    await expect(page.locator("[contenteditable]")).toBeFocused();
  },
  "a record's menu": async (page, { account }) => {
    await visit(page, account);
    await press(page, "Actions");
    await menu(page);
  },
  "the editor of a note": async (page, { case: at }) => {
    await visit(page, at);
    await page.getByRole("textbox", { name: "Note" }).click();
    await expect(page.locator("[contenteditable]")).toBeFocused();
  },
  "the composer with Log interaction": async (page, { case: at }) => {
    await visit(page, at);
    await page.getByRole("tab", { name: "Log interaction" }).click();
    await expect(page.getByLabel("Duration (minutes)")).toBeVisible();
  },
  "the filter of a history": async (page, { case: at }) => {
    await visit(page, at);
    await press(page, "Filter interactions");
    await menu(page);
  },
  "Choose relationships": async (page, { account }) => {
    await visit(page, `${account}/related`);
    await press(page, "Choose relationships");
    await menu(page);
  },
  "the search for an existing record": async (page, { account }) => {
    await visit(page, `${account}/related`);
    await press(page, "Add contact");
    await page.getByRole("combobox", { name: "Contact" }).fill("a");
    await expect(page.getByRole("option").first()).toBeVisible();
  },
  "the question before a link is removed": async (page, { account }) => {
    await visit(page, `${account}/related`);
    await page
      .getByRole("button", { name: /^Remove / })
      .first()
      .click();
    await layer(page, "Remove");
  },
  "the dialog Adjust score": async (page, { account }) => {
    await visit(page, account);
    await press(page, "Adjust score");
    await layer(page, "Adjust score");
  },
  "the drawer of a topic": (page) => drawer(page, "/admin/topics"),
  "the dialog of categories": (page) => drawer(page, "/admin/topics", "Manage Categories"),
  "the drawer of a user": (page) => drawer(page, "/admin/users"),
  "the drawer of a new user": (page) => drawer(page, "/admin/users", "Create users"),
  "the drawer of a team": (page) => drawer(page, "/admin/teams"),
  "the drawer of a role": (page) => drawer(page, "/admin/roles"),
  "the applications of a role": roleTab("Applications"),
  "the administration of a role": roleTab("Admin"),
};

for (const [name, open] of Object.entries(states))
  test(`${name} breaks no rule of accessibility in either theme`, async ({ page, addresses }) => {
    await open(page, addresses);
    await expectNoAxeViolationsInBothThemes(page);
  });

test("a flagged note that pops up breaks no rule of accessibility in either theme", async ({
  page,
  addresses,
}) => {
  await visit(page, addresses.opportunity);
  await page.getByRole("textbox", { name: "Note" }).fill("Ask for Taylor.");
  await page.getByRole("checkbox", { name: "Flag" }).check();
  await press(page, "Save");
  await expect(page.getByRole("list", { name: "Flagged" })).toContainText("Ask for Taylor.");
  await page.reload();
  await layer(page, "Flagged note");
  await expectNoAxeViolationsInBothThemes(page);
});
