import type { Page } from "@playwright/test";
import { helpTopics } from "@/components/help/topics";
import {
  expectBothOrientations,
  expectNoAxeViolationsButColours,
  expectNoAxeViolationsInBothThemes,
} from "./support/axe";
import { type Addresses, expect, test } from "./support/signed-in";

const phone = { width: 390, height: 844 };
const narrow = { width: 320, height: 844 };

const tabs = {
  account: ["overview", "details", "details?edit=1", "related", "analytics", "audit", "history"],
  contact: ["overview", "details", "details?edit=1", "related", "audit"],
  case: ["overview", "details", "details?edit=1", "related", "activities", "audit"],
  lead: ["details", "details?edit=1", "audit"],
  opportunity: ["overview", "details", "details?edit=1", "related", "activities", "audit"],
  product: ["details", "related", "audit"],
} satisfies Record<keyof Addresses, string[]>;

const types = Object.keys(tabs) as (keyof Addresses)[];
const lists = ["accounts", "contacts", "cases", "leads", "opportunities", "products"];
const adminPages = [
  "account-info",
  "users",
  "teams",
  "roles",
  "topics",
  "experience",
  "audit-log",
  "import",
  "integrations",
  "wiki",
  "wiki/1",
];

const pages = [
  "/",
  ...lists.map((list) => `/${list}?size=25`),
  "/accounts?q=nobody+is+called+so",
  "/accounts?sort=nothing",
  ...lists.map((list) => `/${list}/new`),
  "/inbox",
  "/recycle-bin",
  "/calendar",
  "/calendar?view=week&who=team",
  "/calendar?view=agenda",
  "/wiki",
  "/wiki/1",
  "/profile",
  "/help",
  ...helpTopics.map(({ slug }) => `/help/${slug}`),
  "/admin",
  ...adminPages.map((name) => `/admin/${name}`),
];

for (const path of pages)
  test(`${path} breaks no rule of accessibility in either theme, and fits a phone`, async ({ page }) => {
    await page.goto(path);
    await expectToBeAccessible(page);
  });

for (const type of types)
  for (const tab of tabs[type])
    test(`${tab} of a record of type ${type} breaks no rule, and fits a phone`, async ({
      page,
      addresses,
    }) => {
      await page.goto(`${addresses[type]}/${tab}`);
      await expectToBeAccessible(page);
    });

test("the style sheets hold nobody to one way of holding the device", async ({ page }) => {
  await page.goto("/");
  await expectBothOrientations(page);
});

test("the bars that only a phone has break no rule in either theme", async ({ page, addresses }) => {
  await page.setViewportSize(phone);
  for (const path of ["/", "/accounts", `${addresses.account}/history`]) {
    await page.goto(path);
    await expectNoAxeViolationsInBothThemes(page);
  }
});

test.describe("before the sign-in", () => {
  test.use({ storageState: { cookies: [], origins: [] } });

  for (const path of ["/login", "/forgot-password", "/reset-password/used", "/invite/used"])
    test(`${path} breaks no rule of accessibility in either theme, and fits a phone`, async ({ page }) => {
      await page.goto(path);
      await expectToBeAccessible(page);
    });
});

test.describe("what is not there", () => {
  test.use({ expectedErrors: [/404/] });

  for (const path of ["/nothing-here", "/accounts/999999", "/admin/nothing-here"])
    test(`${path} breaks no rule of accessibility in either theme, and fits a phone`, async ({ page }) => {
      await page.goto(path);
      await expectToBeAccessible(page);
    });
});

async function expectToBeAccessible(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expectNoAxeViolationsInBothThemes(page);
  await page.setViewportSize(phone);
  await expectNoAxeViolationsButColours(page);
  await page.setViewportSize(narrow);
  expect.soft(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBeLessThanOrEqual(320);
}
