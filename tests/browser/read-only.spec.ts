import type { Page } from "@playwright/test";
import { visit } from "./support/forms";
import { people, signIn } from "./support/people";
import { expect, test } from "./support/test";

const types = ["accounts", "contacts", "cases", "leads", "opportunities", "products"];
const tabs: Record<string, string[]> = {
  leads: ["details", "audit"],
  products: ["details", "related", "audit"],
};
const allTabs = ["overview", "details", "related", "audit", "history"];

/**
 * By its name, what changes a record, a note or a setting; a filter of a list is only looked through, and a view of
 * it that is saved is the reader's own.
 */
const changing =
  /^(create|new|edit|delete|save(?! view)|(add|remove)(?! (a )?filter)|replace|restore|adjust|write|log(?! out)|note|flag|send)\b/i;

/** A control in a snapshot of the page, by its role and name. */
const control =
  /- '?(?:button|link|menuitem|tab|textbox|combobox|switch|checkbox|radio) "(?<name>(?:[^"\\]|\\.)*)"/;

/** A record may be called “Add the Marana branch”, and what leads to it changes nothing. */
const ofRecord = /- \/url: \/(?!.*(\/new|\?))/;

/**
 * Everything on the page that changes something. The page is read once as a whole: asking for each role by itself took
 * as long as all the rest of this file.
 */
async function changesOn(page: Page): Promise<string[]> {
  const lines = (await page.locator("body").ariaSnapshot()).split("\n");
  return lines.filter((line, at) => {
    const name = control.exec(line)?.groups?.name;
    return name !== undefined && changing.test(name) && !ofRecord.test(lines[at + 1] ?? "");
  });
}

/** Opens a tab of a record. */
async function openTab(page: Page, path: string): Promise<void> {
  await visit(page, path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** The first record of a list over which no flagged note would pop up, and what its menu offers. */
async function firstRow(page: Page, path: string): Promise<string> {
  await visit(page, `/${path}`);
  for (const row of await page.locator("tbody tr").all()) {
    const address = (await row.getByRole("link").first().getAttribute("href"))!;
    if ((await (await page.request.get(address)).text()).includes('aria-label="Flagged"')) continue;
    await row.getByRole("button", { name: /^Actions for / }).click();
    await expect(page.getByRole("menuitem", { name: "Open", exact: true })).toBeVisible();
    return address;
  }
  throw new Error(`No record of ${path} is without a flagged note.`);
}

for (const path of types)
  test(`Read Only is offered nothing that changes anything on ${path}`, async ({ page }) => {
    await signIn(page, people.readOnly);
    const address = await firstRow(page, path);
    expect(await changesOn(page), `the list and a row's menu of ${path}`).toEqual([]);
    for (const tab of tabs[path] ?? allTabs) {
      await openTab(page, `${address}/${tab}`);
      expect(await changesOn(page), `${address}/${tab}`).toEqual([]);
    }
    await page.getByRole("button", { name: "Actions", exact: true }).click();
    await expect(page.getByRole("menuitem", { name: /^(Watch|Unwatch)$/ })).toBeVisible();
    expect(await changesOn(page), `Actions of ${address}`).toEqual([]);
  });

test("Read Only is offered nothing that changes anything on Home, in the bin and in the palette", async ({
  page,
}) => {
  await signIn(page, people.readOnly);
  for (const path of ["/", "/recycle-bin", "/help"]) {
    await visit(page, path);
    expect(await changesOn(page), path).toEqual([]);
  }
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Search" }).fill("create");
  await expect(page.getByRole("option", { name: /^Create/ })).toHaveCount(0);
});

test.describe("a page that makes a record", () => {
  test.use({ expectedErrors: [/404/] });

  test("is not there for Read Only", async ({ page }) => {
    await signIn(page, people.readOnly);
    for (const path of types) expect((await page.goto(`/${path}/new`))?.status(), path).toBe(404);
  });
});

for (const path of ["accounts", "cases", "products"])
  test(`the same look finds what an Administrator is offered on ${path}`, async ({ page }) => {
    await signIn(page, people.administrator);
    const address = await firstRow(page, path);
    expect((await changesOn(page)).length, path).toBeGreaterThan(0);
    for (const tab of (tabs[path] ?? allTabs).filter((each) => each !== "audit")) {
      await openTab(page, `${address}/${tab}`);
      expect((await changesOn(page)).length, `${address}/${tab}`).toBeGreaterThan(0);
    }
  });
