import { expect, type Locator, type Page } from "@playwright/test";
import { expectNoAxeViolationsInBothThemes } from "./support/axe";
import { choose, create, fill, visit } from "./support/forms";
import { signIn } from "./support/people";
import { test } from "./support/test";

const drawer = (page: Page, name: string) => page.getByRole("dialog", { name });
const records = (page: Page) => page.getByRole("navigation", { name: "Records" });

test("an admin makes a type with fields and a relation, and everybody who may uses it at once", async ({
  page,
}) => {
  await signIn(page, undefined, "/admin/record-types");
  await page.getByRole("button", { name: "Create record type" }).click();
  const making = drawer(page, "Create record type");
  await fill(making, { "Name of one": "Vehicle", "Name of several": "Vehicles" });
  await expect(making.getByLabel("Address")).toHaveValue("vehicles");
  await making.getByRole("radio", { name: "Car" }).check();
  await expectNoAxeViolationsInBothThemes(page);
  await making.getByRole("button", { name: "Create record type" }).click();

  await page.getByRole("button", { name: "Vehicles", exact: true }).click();
  const editing = drawer(page, "Edit Vehicles");
  await editing.getByRole("button", { name: "Add relation" }).click();
  await fill(editing.getByRole("form", { name: "Add relation" }), { "Related to": "Contacts" });
  await editing.getByLabel("Called on a vehicle").fill("Drivers");
  await editing
    .getByRole("form", { name: "Add relation" })
    .getByRole("button", { name: "Add relation" })
    .click();
  await expect(editing.getByText("leads to Contacts")).toBeVisible();
  await editing.getByRole("button", { name: "Cancel" }).click();

  await page.getByRole("link", { name: "Fields of Vehicles" }).click();
  await addField(page, { "Field name": "Plate", Kind: "Text" });
  await page.getByRole("button", { name: "Add field" }).click();
  const options = drawer(page, "Add field");
  await fill(options, { "Field name": "Extras", Kind: "Many options" });
  await options.getByLabel("Option 1", { exact: true }).fill("Tow bar");
  await options.getByLabel("Option 1", { exact: true }).press("Enter");
  await expect(options.getByLabel("Option 2", { exact: true })).toBeFocused();
  await page.keyboard.type("Roof rack");
  await options.getByRole("button", { name: "Add field" }).click();
  await expect(options).toBeHidden();
  await expectNoAxeViolationsInBothThemes(page);

  await visit(page, "/");
  await expect(records(page).getByRole("link", { name: "Vehicles" })).toBeVisible();
  const van = await create(page, "Vehicle", {
    "Vehicle Name": "White van",
    Plate: "KJ-1280",
    Extras: "Roof rack",
  });
  await visit(page, "/vehicles?f=extras~in~roofRack&sort=-plate");
  await expect(page.getByRole("row", { name: /White van/ })).toContainText("KJ-1280");
  await visit(page, `${van}/related`);
  const drivers = page.getByRole("region", { name: "Drivers" });
  await drivers.getByRole("button", { name: "Add contact" }).click();
  const adding = drawer(page, "Add existing contact");
  await choose(adding.getByRole("combobox", { name: "Contact" }), "Ravi Patel");
  await adding.getByRole("button", { name: "Add", exact: true }).click();
  await expect(drivers.getByRole("link", { name: "Ravi Patel" })).toBeVisible();

  await visit(page, "/admin/record-types");
  await page.getByRole("button", { name: "Vehicles", exact: true }).click();
  await drawer(page, "Edit Vehicles").getByRole("button", { name: "Hide type" }).click();
  await page
    .getByRole("dialog", { name: "Hide Vehicles?" })
    .getByRole("button", { name: "Hide", exact: true })
    .click();
  await expect(page.getByText("Hid Vehicles. Its records are kept.")).toBeVisible();
  await expect(records(page).getByRole("link", { name: "Vehicles" })).toBeHidden();
});

test("fields are put in order by keyboard, by menu and by drag, and forms follow", async ({ page }) => {
  await signIn(page, undefined, "/admin/fields?type=product");
  await addField(page, { "Field name": "Shelf", Kind: "Text" });
  const rows = page
    .getByRole("list", { name: /^Fields of/ })
    .first()
    .getByRole("listitem");
  await expect(rows.last()).toContainText("Shelf");

  const handle = page.getByRole("button", { name: "Move Shelf" });
  const last = await rows.count();
  await handle.focus();
  await page.keyboard.press("Space");
  await expect(page.getByText(`Shelf, ${last} of ${last} in`)).toBeAttached();
  await page.keyboard.press("ArrowUp");
  await expect(page.getByText(`Shelf, ${last - 1} of ${last} in`)).toBeAttached();
  await page.keyboard.press("Space");
  await expect(rows.last()).not.toContainText("Shelf");

  await page.getByRole("button", { name: "Actions for Shelf" }).click();
  await page.getByRole("menuitem", { name: "Move down" }).click();
  await expect(rows.last()).toContainText("Shelf");

  await drag(page, handle, page.getByRole("button", { name: "Move Code" }));
  await expect(rows.last()).not.toContainText("Shelf");
  await visit(page, "/products/new");
  const labels = await page.getByRole("form").locator("label").allInnerTexts();
  expect(labels.indexOf("Shelf")).toBeLessThan(labels.indexOf("Description"));
});

async function addField(page: Page, values: Record<string, string>): Promise<void> {
  await page.getByRole("button", { name: "Add field" }).click();
  const adding = drawer(page, "Add field");
  await fill(adding, values);
  await adding.getByRole("button", { name: "Add field" }).click();
  await expect(adding).toBeHidden();
}

async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.hover();
  await page.mouse.down();
  const box = (await to.boundingBox())!;
  await page.mouse.move(box.x + 10, box.y + 4, { steps: 8 });
  await page.mouse.up();
}
