import type { Page } from "@playwright/test";
import { expectNoAxeViolations } from "./support/axe";
import { fill, visit } from "./support/forms";
import { expect, test } from "./support/signed-in";

test("a quote is made of the products, sent, opened and accepted without scripts, and the opportunity says so", async ({
  page,
  browser,
  addresses,
}) => {
  await visit(page, addresses.opportunity);
  const section = page.getByRole("region", { name: "Quotes" });
  await section.getByRole("button", { name: "New quote" }).click();
  const drawer = page.getByRole("dialog", { name: /^Quote Q-/ });
  await fill(drawer, { Introduction: "Thank you for your time.", Adjustment: "-1" });
  await removeMeanwhile(page);
  await expect(drawer.getByText("Somebody removed this draft")).toBeVisible();
  await drawer.getByRole("button", { name: "Make another quote of it" }).click();
  await expect(drawer.getByRole("button", { name: "Save" })).toBeVisible();
  await expect(drawer.getByLabel("Introduction")).toHaveValue("Thank you for your time.");
  await expectNoAxeViolations(page);
  await drawer.getByRole("button", { name: "Mark as sent" }).click();
  await page
    .getByRole("dialog", { name: /as sent/ })
    .getByRole("button", { name: "Mark as sent" })
    .click();
  await drawer.getByRole("button", { name: "Copy link" }).click();
  const link = drawer.getByRole("textbox", { name: "Private link" });
  await expect(link).toHaveValue(/\/quotes\/[\w-]{43}$/);
  const path = new URL(await link.inputValue()).pathname;
  await expectNoAxeViolations(page);
  await page.keyboard.press("Escape");

  const customer = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  const paper = await customer.newPage();
  const answer = await paper.goto(new URL(path, page.url()).href);
  expect(answer?.headers()).toMatchObject({
    "cache-control": expect.stringContaining("no-store"),
    "referrer-policy": "same-origin",
    "x-robots-tag": "noindex, nofollow",
  });
  await expect(paper.getByText("Thank you for your time.")).toBeVisible();
  const secondTab = await customer.newPage();
  await secondTab.goto(paper.url());
  const width = await paper.locator("html").evaluate((html) => [html.scrollWidth, html.clientWidth]);
  expect(width[0]).toBe(width[1]);
  const [pdf] = await Promise.all([
    paper.waitForEvent("download"),
    paper.getByRole("link", { name: "Download PDF" }).click(),
  ]);
  expect(pdf.suggestedFilename()).toMatch(/^Q-\d+\.pdf$/);
  // What the browser itself does not find missing is said beside the field, and what was chosen stays.
  await paper.getByLabel("Your name").fill("   ");
  await paper.getByLabel("I accept this quote.").check();
  await paper.getByRole("button", { name: "Accept" }).click();
  await expect(paper.getByText("Enter the name.")).toBeVisible();
  await expect(paper.getByLabel("I accept this quote.")).toBeChecked();
  await paper.getByLabel("Your name").fill("Taylor Smith");
  await paper.getByRole("button", { name: "Accept" }).click();
  await expect(paper.getByText(/^Accepted by Taylor Smith on/)).toBeVisible();
  await secondTab.getByLabel("Your name").fill("Taylor Smith");
  await secondTab.getByLabel("I accept this quote.").check();
  await secondTab.getByRole("button", { name: "Accept" }).click();
  await expect(
    secondTab.getByText(/^Your answer was not taken: this quote was answered already/),
  ).toBeVisible();
  await customer.close();

  // With scripts it is the same form: of the next version, which is declined.
  await section
    .getByRole("button", { name: /^Q-\d+$/ })
    .first()
    .click();
  await drawer.getByRole("button", { name: "New version" }).click();
  const next = page.getByRole("dialog", { name: /version 2$/ });
  await next.getByRole("button", { name: "Mark as sent" }).click();
  await page
    .getByRole("dialog", { name: /as sent/ })
    .getByRole("button", { name: "Mark as sent" })
    .click();
  await next.getByRole("button", { name: "Copy link" }).click();
  await expect(next.getByRole("textbox", { name: "Private link" })).toHaveValue(/\/quotes\//);
  await visit(page, new URL(await next.getByRole("textbox", { name: "Private link" }).inputValue()).pathname);
  await page.getByText("Decline this quote").click();
  await expectNoAxeViolations(page);
  await page.getByLabel("Reason").fill("Too dear");
  await page.getByRole("button", { name: "Decline", exact: true }).click();
  await expect(page.getByText(/^Declined on/)).toBeVisible();
  await visit(page, addresses.opportunity);

  await expect(section.getByRole("row", { name: /Accepted by Taylor Smith/ })).toBeVisible();
  await expect(page.getByText(/^Quote Q-\d+ accepted$/)).toBeVisible();
  await expect(page.getByText("Version 2 declined")).toBeVisible();

  // A draft says by itself that the deal has other products by now; once it is removed, the next one has the focus.
  await section.getByRole("button", { name: "New quote" }).click();
  await expect(drawer).toBeVisible();
  await page.keyboard.press("Escape");
  const products = page.getByRole("region", { name: "Products" });
  await products
    .getByRole("textbox", { name: /^Quantity of/ })
    .first()
    .fill("77");
  await page.keyboard.press("Enter");
  await section.getByRole("button", { name: "Take the products again" }).click();
  await expect(section.getByText("The products have changed since.")).toBeHidden();
  const first = section.getByRole("button", { name: /^Q-\d+$/ }).first();
  await expect(first).toBeFocused();
  const removed = await first.innerText();
  await first.press("Enter");
  await drawer.getByRole("button", { name: "Remove draft" }).press("Enter");
  await page.getByRole("button", { name: "Remove", exact: true }).press("Enter");
  await expect(section.getByRole("button", { name: removed, exact: true })).toBeHidden();
  await expect(section.getByRole("button", { name: /^Q-\d+/ }).first()).toBeFocused();
});

/** The newest quote of the page, a draft, is removed in another window. */
async function removeMeanwhile(page: Page): Promise<void> {
  const other = await page.context().newPage();
  await visit(other, new URL(page.url()).pathname);
  await other
    .getByRole("region", { name: "Quotes" })
    .getByRole("button", { name: /^Q-\d+$/ })
    .first()
    .click();
  await other.getByRole("button", { name: "Remove draft" }).click();
  await other.getByRole("button", { name: "Remove", exact: true }).click();
  await expect(other.getByText(/^Removed the draft/)).toBeVisible();
  await other.close();
}
