import type { Page } from "@playwright/test";
import { alive } from "./support/alive";
import { people, signIn } from "./support/people";
import { expect, test } from "./support/test";

const phone = { width: 390, height: 844 };
const search = (page: Page) => page.getByRole("combobox", { name: "Search" });
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

/** Types when the page listens; before it is alive, keys go nowhere. */
async function press(page: Page, ...keys: string[]): Promise<void> {
  await alive(page);
  for (const key of keys) await page.keyboard.press(key);
}

/** Does what saves something, and waits until the server has answered. */
async function saved(page: Page, act: () => Promise<void>): Promise<void> {
  const answer = page.waitForResponse((response) => "next-action" in response.request().headers());
  await act();
  await answer;
}

test("search finds a record by part of its name, and Enter opens it with its heading in focus", async ({
  page,
}) => {
  await signIn(page);
  await press(page, "/");
  await expect(search(page)).toBeFocused();
  await page.keyboard.type("bakery");
  await expect(page.getByRole("dialog", { name: "Search" }).getByRole("status")).toHaveText(
    /\d+ records found/,
  );
  const name = await page.getByRole("option").first().locator("span").first().innerText();
  await page.keyboard.press("Enter");
  await expect(heading(page, name)).toBeFocused();
  await expect(search(page)).toBeHidden();
});

test("Ctrl+Enter opens what was found in a new tab and leaves the search as it was", async ({
  page,
  context,
}) => {
  await signIn(page);
  await press(page, "Control+k");
  await page.keyboard.type("bakery");
  await expect(page.getByRole("option").first()).toContainText("Bakery");
  const opened = context.waitForEvent("page");
  await page.keyboard.press("Control+Enter");
  await expect(await opened).toHaveURL(/\/accounts\/\d+/);
  await expect(search(page)).toHaveValue("bakery");
});

test("commands are run from the palette, and the theme stays after a reload", async ({ page }) => {
  await signIn(page, people.manager);
  await press(page, "Control+k");
  await page.keyboard.type("theme dark");
  await expect(page.getByRole("option", { name: /dark/i }).first()).toBeVisible();
  await saved(page, () => page.keyboard.press("Enter"));
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.getByRole("button", { name: "Account menu" }).click();
  await saved(page, () => page.getByRole("menuitemradio", { name: "As the device says" }).click());
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
});

test("Escape closes the search and gives the focus back", async ({ page }) => {
  await signIn(page);
  const opener = page.getByRole("button", { name: "Search" });
  await opener.click();
  await expect(search(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(opener).toBeFocused();
});

test("letters go to a list, begin a record and fold the menu", async ({ page }) => {
  await signIn(page);
  await press(page, "g", "c");
  await expect(heading(page, "Contacts")).toBeFocused();
  await expect(page).toHaveTitle(/^Contacts · /);
  await press(page, "c", "l");
  await expect(page).toHaveURL("/leads/new");
  await page.goto("/");
  const menu = page.getByRole("navigation", { name: "Records" });
  await press(page, "[");
  await expect(menu).toBeHidden();
  await page.reload();
  await expect(menu).toBeHidden();
  await press(page, "[");
  await expect(menu).toBeVisible();
});

test("the Create menu offers a letter for each type", async ({ page }) => {
  await signIn(page);
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("menuitem")).toHaveText([
    /Account/,
    /Contact/,
    /Case/,
    /Lead/,
    /Opportunity/,
    /Product/,
  ]);
  await page.keyboard.press("o");
  await expect(page).toHaveURL("/opportunities/new");
});

test("letters are text while somebody types, and nothing once they are switched off", async ({ page }) => {
  await signIn(page, people.administrator);
  await press(page, "/");
  await page.keyboard.type("go cash?[");
  await expect(search(page)).toHaveValue("go cash?[");
  await page.goto("/profile");
  await saved(page, () => page.getByRole("switch", { name: /shortcuts/i }).click());
  await page.goto("/");
  await press(page, "g", "a", "?", "[", "c");
  await expect(heading(page, "Home")).toBeVisible();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByRole("navigation", { name: "Records" })).toBeVisible();
  await press(page, "Control+k");
  await expect(search(page)).toBeFocused();
  await page.goto("/profile");
  await saved(page, () => page.getByRole("switch", { name: /shortcuts/i }).click());
});

test("nobody is shown what their role keeps from them", async ({ page }) => {
  await signIn(page, people.supportAgent);
  const records = page.getByRole("navigation", { name: "Records" }).getByRole("link");
  await expect(records).toHaveText(["Case Inbox", "Accounts", "Contacts", "Cases", "Products", "Wiki"]);
  await expect(page.getByRole("link", { name: "Administration Tools" })).toBeHidden();
  await expect(page.getByText("My pipeline")).toBeHidden();
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("menuitem")).toHaveText([/Account/, /Contact/, /Case/]);
  await page.keyboard.press("Escape");
  await press(page, "Control+k");
  await page.keyboard.type("go to");
  const offered = page.getByRole("option", { name: /^Go to/ });
  const places = [
    "Home",
    "Calendar",
    "Notifications",
    "Case Inbox",
    "Accounts",
    "Contacts",
    "Cases",
    "Products",
    "Wiki",
  ];
  await expect(offered).toHaveText(places.map((place) => new RegExp(`^Go to ${place}`)));
});

test.describe("an address that is not there", () => {
  test.use({ expectedErrors: [/404/] });

  test("answers 404 within the frame, the same as a record that is not shared", async ({ page }) => {
    await signIn(page, people.supportAgent);
    for (const path of [
      "/nothing-here",
      "/accounts/999999",
      "/accounts/%ff",
      "/%ff",
      "/leads",
      "/admin",
      "/admin/users",
    ]) {
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(404);
      await expect(heading(page, "Page not found")).toBeVisible();
      await expect(page.getByRole("navigation", { name: "Applications" })).toBeVisible();
    }
  });
});

test("every answer to somebody who is signed in is kept by no cache, and no page may frame ours", async ({
  page,
}) => {
  await signIn(page);
  for (const path of ["/", "/accounts", "/api/search?q=bakery"]) {
    const headers = (await page.request.get(path)).headers();
    expect(headers["cache-control"], path).toBe("private, no-store");
    expect(headers["content-security-policy"], path).toContain("frame-ancestors 'none'");
    expect(headers["x-content-type-options"], path).toBe("nosniff");
  }
});

test("Home's figures lead to lists that count the same", async ({ page }) => {
  await signIn(page);
  for (const title of ["My open cases", "My pipeline"]) {
    await page.goto("/");
    const figure = page.getByRole("link", { name: new RegExp(`^${title}: `) });
    const count = await figure.innerText();
    await figure.click();
    await expect(page.getByText(`of ${count} results`)).toBeVisible();
  }
});

test("the menu of a phone leads to a list and goes away", async ({ page }) => {
  await page.setViewportSize(phone);
  await signIn(page);
  await page.getByRole("button", { name: "Records" }).click();
  await page.getByRole("dialog").getByRole("link", { name: "Cases" }).click();
  await expect(heading(page, "Cases")).toBeFocused();
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("nothing scrolls sideways, down to 320 pixels", async ({ page }) => {
  await signIn(page);
  for (const width of [320, 390, 719, 720, 1024, 1440]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `at ${width}`).toBe(width);
  }
});

test("the skip link leads past the menus", async ({ page }) => {
  await signIn(page);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});
