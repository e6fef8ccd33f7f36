import { expect } from "@playwright/test";
import { expectNoAxeViolations, expectNoAxeViolationsInBothThemes } from "./support/axe";
import { visit } from "./support/forms";
import { tabTo } from "./support/keyboard";
import { test } from "./support/signed-in";

test("each figure of the forecast leads to the deals that it counts", async ({ page }) => {
  await visit(page, "/opportunities?view=all");
  await page.getByRole("link", { name: "Forecast", exact: true }).click();
  await expect(page).toHaveURL("/opportunities/forecast");
  const byMonth = page.getByRole("region", { name: "Forecast by month" });
  await expect(byMonth.getByRole("application").locator("svg").first()).toBeVisible();
  const entered = page.getByRole("link", { name: /^Needs Assessment, entered: / });
  await expect(entered).toBeVisible();
  await expectNoAxeViolationsInBothThemes(page);

  const open = byMonth.getByRole("link", { name: /^Together, open: / });
  const count = await open.innerText();
  await open.click();
  await expect(page.getByRole("status").filter({ hasText: `of ${count} results` })).toBeVisible();
  await page.goBack();
  const came = await entered.innerText();
  await tabTo(page, entered, 120);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Deals that entered Needs Assessment" })).toBeVisible();
  await expect(page.getByText(`${came} deals, `)).toBeVisible();
  await expectNoAxeViolations(page);
});

const stages = ["Needs Assessment", "Value Presentation", "Proposal/Quote", "Closed/Won", "Closed/Lost"];

test("a deal is moved along its stages by keys, and its Analytics tell how it went", async ({
  page,
  addresses,
}) => {
  await visit(page, addresses.opportunity);
  const path = page.getByRole("list", { name: "Stages" });
  const current = path.locator("[aria-current=step]");
  const told = await current.innerText();
  const before = stages.find((name) => told.includes(name))!;
  const next = before === "Value Presentation" ? "Proposal/Quote" : "Value Presentation";
  await tabTo(page, path.getByRole("button", { name: `Move to ${next}` }));
  await page.keyboard.press("Enter");
  await expect(current).toContainText(next);
  await expect(current).toBeFocused();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(current).toContainText(before);

  await page.getByRole("tab", { name: "Analytics" }).click();
  await expect(page).toHaveURL(`${addresses.opportunity}/analytics`);
  const course = page.getByRole("region", { name: "Amount and probability" }).first();
  await expect(course.getByRole("application").locator("svg").first()).toBeVisible();
  await expectNoAxeViolations(page);
});
