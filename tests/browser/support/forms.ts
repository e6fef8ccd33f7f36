import { expect, type Locator, type Page } from "@playwright/test";
import { alive } from "./alive";

type Place = Page | Locator;

/** Goes to a page and waits until it listens; before it is alive, what is typed goes nowhere. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await alive(page);
}

const controls = "input, textarea, [role=combobox], [contenteditable=true]";

/** Fills fields in by their labels: text as it is, and of a list the option whose words begin so. */
export async function fill(place: Place, values: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(values)) {
    const control = place.getByLabel(label, { exact: true }).and(place.locator(controls));
    if ((await control.getAttribute("role")) === "combobox") await choose(control, value);
    else await control.fill(value);
  }
}

/** Takes an option of a list, typing a part of it first where the list is searched. */
export async function choose(control: Locator, option: string): Promise<void> {
  const searched = (await control.evaluate(({ tagName }) => tagName)) === "INPUT";
  await control.click();
  if (searched) await control.fill(option);
  await control.page().getByRole("option", { name: option }).first().click();
}

/** Begins a record by **Create**, fills the form in and saves it. Gives its address. */
export async function create(page: Page, type: string, values: Record<string, string>): Promise<string> {
  await alive(page);
  await page.getByRole("button", { name: "Create", exact: true }).click();
  await page.getByRole("menuitem", { name: type }).click();
  const form = page.getByRole("form", { name: `New ${type.toLowerCase()}` });
  await fill(form, values);
  await form.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page).toHaveURL(/\/\w+\/\d+$/);
  return new URL(page.url()).pathname;
}
