import type { Locator, Page } from "@playwright/test";
import { alive } from "./support/alive";
import { fill, visit } from "./support/forms";
import { type Addresses, expect, test } from "./support/signed-in";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const note = (page: Page) => page.getByRole("textbox", { name: "Note" });
const topOf = async (place: Locator) => (await place.boundingBox())!.y;
const bottomOf = async (place: Locator) => (await topOf(place)) + (await place.boundingBox())!.height;

test.describe("where the network comes and goes", () => {
  test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED|Failed to fetch RSC payload/] });

  test("somebody on the road finds an account, reads what happened last and writes a note", async ({
    page,
    addresses,
  }) => {
    await visit(page, "/");
    const bar = page.getByRole("navigation", { name: "Main" });
    await bar.getByRole("button", { name: "Records" }).tap();
    await page.getByRole("dialog").getByRole("link", { name: "Accounts" }).tap();
    await expect(page.getByRole("heading", { level: 1, name: "Accounts" })).toBeVisible();
    const name = await page.getByRole("row").locator(`a[href='${addresses.account}']`).first().innerText();
    await bar.getByRole("button", { name: "Search" }).tap();
    await page.getByRole("combobox", { name: "Search" }).fill(name);
    await page.getByRole("option", { name }).first().tap();
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    await expect(page.getByRole("tab", { name: "History" })).toHaveAttribute("aria-selected", "true");
    await alive(page);
    await fill(page, { Note: "Met at the gate." });

    const line = page.getByText("No connection. What you see may be old.").filter({ visible: true });
    const told = page.getByText("The server could not be reached, so you are still here.");
    await page.context().setOffline(true);
    await expect(line).toBeVisible();
    for (let press = 0; press < 2; press++) {
      await bar.getByRole("link", { name: "Home" }).tap();
      await expect(told).toBeVisible();
      expect(await bottomOf(told), "nothing lies on what is written").toBeLessThan(await topOf(note(page)));
      await page.getByRole("button", { name: "Close" }).tap();
      await expect(told).toBeHidden();
    }
    await page.context().setOffline(false);
    await expect(line).toBeHidden();

    await page.getByRole("button", { name: "Save" }).tap();
    const history = page.getByRole("region", { name: "Interactions" });
    await expect(history.getByRole("listitem").last()).toContainText("Met at the gate.");
  });
});

test("a case is made from the bar at the foot, and leads to its page", async ({ page }) => {
  await visit(page, "/");
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Create" }).tap();
  await page.getByRole("menuitem", { name: "Case" }).tap();
  const form = page.getByRole("form", { name: "New case" });
  await fill(form, { "Case Subject": "Gate is locked", Topic: "General question" });
  await form.getByRole("button", { name: "Save", exact: true }).tap();
  await expect(page.getByRole("heading", { level: 1, name: "Gate is locked" })).toBeVisible();
});

test("in a case of the inbox what opens does so within the screen, and the composer stays under the finger", async ({
  page,
  addresses,
}) => {
  await visit(page, `/inbox?queue=all&case=${addresses.case.split("/").at(-1)}`);
  await page.getByRole("button", { name: /^Topic: / }).tap();
  const list = (await page.getByRole("listbox", { name: "Topic" }).boundingBox())!;
  expect(list.x + list.width).toBeLessThanOrEqual(390);
  await page.keyboard.press("Escape");

  await note(page).tap();
  await expect(page.getByRole("button", { name: "Bold" })).toBeVisible();
  await page.getByRole("button", { name: "Macros" }).tap();
  await expect(page.getByRole("menuitem", { name: "Create Macro" })).toBeVisible();
});

const pages = [
  "/",
  "/accounts",
  "/cases",
  "/cases/new",
  "/recycle-bin",
  "/calendar",
  "/calendar?view=agenda",
  "/profile",
  "/help",
  "/admin/topics",
];
const records: [keyof Addresses, string][] = [
  ["account", "history"],
  ["account", "overview"],
  ["account", "details"],
  ["account", "details?edit=1"],
  ["account", "related"],
];

for (const path of pages)
  test(`what is pressed on ${path} is as large as a thumb`, async ({ page }) => {
    await page.goto(path);
    await expectLargeTargets(page);
  });

for (const [type, tab] of records)
  test(`what is pressed on ${tab} of a record of type ${type} is as large as a thumb`, async ({
    page,
    addresses,
  }) => {
    await page.goto(`${addresses[type]}/${tab}`);
    await expectLargeTargets(page);
  });

/** 44 by 44 pixels for everything but links in running text; a row of a list is pressed as a whole. */
async function expectLargeTargets(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(await page.evaluate(smallTargets)).toEqual([]);
}

/** Runs in the page: what can be pressed and is smaller than it should be. */
function smallTargets(): string[] {
  const pressed = "a[href], button, input:not([type=hidden]), textarea, summary, [role=tab], [role=combobox]";
  return [...document.querySelectorAll<HTMLElement>(pressed)].flatMap((element) => {
    const { display, visibility } = getComputedStyle(element);
    const label = element instanceof HTMLInputElement ? element.closest("label") : null;
    const row = element.closest("tr[data-record]");
    const { width, height } = (label ?? row ?? element).getBoundingClientRect();
    const hidden = visibility === "hidden" || width <= 1 || height <= 1 || element.ariaHidden === "true";
    const inText = display === "inline";
    if (hidden || inText || (width >= 43.5 && height >= 43.5)) return [];
    const said = element.getAttribute("aria-label") ?? element.textContent?.trim().slice(0, 40);
    return [`${element.tagName} ${said}: ${Math.round(width)} × ${Math.round(height)}`];
  });
}
