import { alive } from "./support/alive";
import { expectNoAxeViolations } from "./support/axe";
import { choose, fill, visit } from "./support/forms";
import { people, signIn } from "./support/people";
import { expect, test } from "./support/test";

test("what is wrong stands beside its field, the focus goes to the first, and nothing typed is lost", async ({
  page,
}) => {
  await signIn(page);
  await visit(page, "/contacts/new");
  const form = page.getByRole("form", { name: "New contact" });
  await fill(form, {
    "Contact Name": "Taylor",
    Title: "x".repeat(150),
    Email: "nobody",
    "Mobile Phone": "(480) 555-0133",
  });
  await page.keyboard.press("Control+Enter");
  await expect(form.getByText("Title may be 100 characters long; this is 150.")).toHaveCount(2);
  await expect(form.getByText("Email must be like name@example.com.")).toHaveCount(2);
  await expect(form.getByLabel("Title", { exact: true })).toBeFocused();
  await expect(form.getByLabel("Mobile Phone", { exact: true })).toHaveValue("(480) 555-0133");
  await form.getByRole("link", { name: "Email must be like name@example.com." }).click();
  await expect(form.getByLabel("Email", { exact: true })).toBeFocused();
  await expectNoAxeViolations(page);
});

test("a contact's name follows first and last name until it is typed over", async ({ page }) => {
  await signIn(page);
  await visit(page, "/contacts/new");
  const form = page.getByRole("form", { name: "New contact" });
  const name = form.getByLabel("Contact Name", { exact: true });
  await fill(form, { "First Name": "Zoe", "Last Name": "Quartz" });
  await expect(name).toHaveValue("Zoe Quartz");
  await name.fill("Dr. Quartz");
  await fill(form, { "Last Name": "Quarz" });
  await expect(name).toHaveValue("Dr. Quartz");
});

test("the billing address is not asked for while it is the same as the other", async ({ page }) => {
  await signIn(page);
  await visit(page, "/accounts/new");
  await expect(page.getByLabel("Billing Address City")).toBeVisible();
  await page.getByRole("checkbox", { name: "Billing same as shipping" }).check();
  await expect(page.getByLabel("Billing Address City")).toHaveCount(0);
});

test("Save and new keeps going, and Save leads to the record", async ({ page }) => {
  await signIn(page);
  await visit(page, "/products/new");
  const form = page.getByRole("form", { name: "New product" });
  await fill(form, { "Product Name": "Window polish", Amount: "12.50" });
  await form.getByRole("button", { name: "Save and new" }).click();
  const said = page.getByRole("status").filter({ hasText: "Created Window polish." });
  await expect(said).toBeVisible();
  const [message, buttons] = [await said.boundingBox(), await form.locator("[data-save-bar]").boundingBox()];
  expect(message!.y + message!.height, "it lies above the buttons").toBeLessThanOrEqual(buttons!.y);
  await expect(form.getByLabel("Product Name", { exact: true })).toHaveValue("");
  await expect(form.getByLabel("Product Name", { exact: true })).toBeFocused();
  await fill(form, { "Product Name": "Floor polish", Amount: "1,012.50" });
  await form.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page).toHaveURL(/\/products\/\d+$/);
  await expect(page.getByRole("heading", { level: 1, name: "Floor polish" })).toBeVisible();
});

test("a record begun from another's menu is linked to it", async ({ page }) => {
  await signIn(page, people.superAdmin, "/accounts");
  await alive(page);
  const name = await page.locator("tbody tr").first().getByRole("link").first().innerText();
  await page.getByRole("button", { name: `Actions for ${name}`, exact: true }).click();
  await page.getByRole("menuitem", { name: "New contact" }).click();
  await expect(page.getByText(`Will be linked to account ${name}.`)).toBeVisible();
  const form = page.getByRole("form", { name: "New contact" });
  await fill(form, { "Contact Name": "Linked Larry" });
  await form.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Linked Larry" })).toBeVisible();
  await page.getByRole("tab", { name: /^Related/ }).click();
  await expect(page.getByRole("table", { name: /Accounts/ }).getByRole("link", { name })).toBeVisible();
});

test("a case offers the topics of its department, and finds its account by typing", async ({ page }) => {
  await signIn(page);
  await visit(page, "/cases/new");
  const form = page.getByRole("form", { name: "New case" });
  await fill(form, { "Case Subject": "The fax is on fire" });
  await choose(form.getByRole("combobox", { name: "Topic" }), "Equipment fault");
  await choose(form.getByRole("combobox", { name: "Account" }), "Cactus Bakery");
  await form.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "The fax is on fire" })).toBeVisible();
});

test("leaving a form with something typed asks first", async ({ page }) => {
  await signIn(page);
  await visit(page, "/leads/new");
  await fill(page.getByRole("form", { name: "New lead" }), { Company: "Half a company" });
  await page.getByRole("link", { name: "Cancel" }).click();
  const question = page.getByRole("dialog", { name: "Leave without saving?" });
  await question.getByRole("button", { name: "Keep editing" }).click();
  await expect(page.getByLabel("Company", { exact: true })).toHaveValue("Half a company");
  await page.getByRole("link", { name: "Cancel" }).click();
  await question.getByRole("button", { name: "Leave" }).click();
  await expect(page).toHaveURL(/\/leads$/);
});

test.describe("without the right to add", () => {
  test.use({ expectedErrors: [/404/] });

  test("the form is not found", async ({ page }) => {
    await signIn(page, people.readOnly);
    const answer = await page.goto("/accounts/new");
    expect(answer?.status()).toBe(404);
  });
});

test("Back asks before it leaves what was typed", async ({ page }) => {
  await signIn(page);
  await visit(page, "/leads");
  await page.getByRole("link", { name: "New lead" }).click();
  await expect(page).toHaveURL("/leads/new");
  // Playwright's own Back waits for a page that does not come.
  const back = () => page.evaluate(() => history.back());
  const name = page.getByLabel("Contact Name", { exact: true });
  await name.fill("Kim");
  await back();
  const question = page.getByRole("dialog", { name: "Leave without saving?" });
  await question.getByRole("button", { name: "Keep editing" }).click();
  await expect(name).toHaveValue("Kim");
  await back();
  await question.getByRole("button", { name: "Leave" }).click();
  await expect(page).toHaveURL("/leads");
});
