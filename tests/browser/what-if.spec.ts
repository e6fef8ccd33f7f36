import { expect, type Page } from "@playwright/test";
import { expectNoAxeViolationsInBothThemes } from "./support/axe";
import { visit } from "./support/forms";
import { tabTo } from "./support/keyboard";
import { signIn } from "./support/people";
import { test } from "./support/test";

const topic = "Billing error";

const effect = (page: Page) => page.getByRole("region", { name: "Effect" });
const points = (page: Page) => page.getByRole("textbox", { name: `Points of ${topic}` });

/** Whom it moves most, with the score before and after. */
async function furthest(page: Page): Promise<{ href: string; before: string; after: string }> {
  const first = page.getByRole("region", { name: "Would fall most" }).getByRole("listitem").first();
  const href = (await first.getByRole("link").first().getAttribute("href"))!;
  const [, before = "", after = ""] =
    /(\d+).*?(\d+)/.exec((await first.locator("p").first().innerText()).replace(/\D+/g, " ")) ?? [];
  return { href, before, after };
}

async function expectScore(page: Page, address: string, score: string): Promise<void> {
  await page.goto(address);
  const card = page.getByRole("region", { name: "Experience Score", exact: true });
  await expect(card.getByText(score, { exact: true }).first()).toBeVisible();
}

test("points are tried by keys, scored into history, explained by the account, and taken back", async ({
  page,
}) => {
  await signIn(page, undefined, "/admin/experience");
  await page.getByRole("link", { name: "What if…" }).click();
  await expect(page.getByRole("heading", { name: "What if" })).toBeFocused();
  const standing = await points(page).inputValue();
  await tabTo(page, points(page));
  await page.keyboard.type("-70");
  await page.keyboard.press("Tab");
  await expect(effect(page).getByRole("status")).toContainText("would fall");
  await expectNoAxeViolationsInBothThemes(page);
  await effect(page).getByRole("button", { name: "Show as table" }).click();
  await expect(effect(page).getByRole("region", { name: "Accounts by score" })).toContainText("0 to 4");

  const { href, before, after } = await furthest(page);
  await page
    .getByText(/^What moves /)
    .first()
    .click();
  await expect(page.getByText("→ −70").first()).toBeVisible();
  await visit(page, "/admin/experience/what-if");
  await expect(points(page)).toHaveValue("-70");
  await expect(effect(page).getByRole("status")).toContainText("would fall");

  await page.getByRole("button", { name: "Re-score history" }).press("Enter");
  await page.getByRole("button", { name: "Score anew" }).click();
  await expect(page.getByText("had history scored anew")).toBeVisible();
  await expect(points(page)).toHaveValue("-70");
  await expectScore(page, href, after);
  await expect(page.getByText(`−70 ${topic} (topic)`).first()).toBeVisible();

  await visit(page, "/admin/experience/what-if");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("had history scored anew")).toBeHidden();
  await expect(points(page)).toHaveValue(standing);
  await expectScore(page, href, before);
});
