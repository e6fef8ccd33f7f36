import type { Page } from "@playwright/test";
import { expectNoAxeViolationsInBothThemes } from "./support/axe";
import { choose, create, fill, visit } from "./support/forms";
import { pressUntil } from "./support/keyboard";
import { signIn } from "./support/people";
import { expect, test } from "./support/test";

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

test("a lead is scored by answers, carried to the first stage and qualified with the contact who has its address, by keyboard", async ({
  page,
}) => {
  await signIn(page);
  await visit(page, "/admin/lead-qualification");
  await button(page, "Add question").press("Enter");
  const drawer = page.getByRole("dialog", { name: "New question" });
  await fill(drawer, { Question: "Who decides?", "Answer 1": "They do", "Answer 2": "Somebody else" });
  await drawer.getByLabel("Points of answer 1").fill("75");
  await drawer.getByLabel("Question").press("Control+Enter");
  await expect(button(page, "Who decides? They do +75 · Somebody else 0")).toBeVisible();
  await expectNoAxeViolationsInBothThemes(page);

  const email = "olive@tamarack.example";
  await create(page, "Contact", { "First Name": "Olive", "Last Name": "Tamarack", Email: email });
  const address = await create(page, "Lead", {
    "Contact Name": "O. Tamarack",
    Company: "Tamarack Teas",
    Email: email,
  });
  await page.getByRole("radio", { name: "They do" }).focus();
  await page.keyboard.press("Space");
  await expect(page.getByText("75 points → score 4")).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(button(page, "Save answers")).toHaveCount(0);

  await visit(page, "/opportunities/board");
  const tile = (stage: string, name: string) =>
    page.getByRole("region", { name: stage }).getByRole("link", { name, exact: true });
  const said = (words: string) => page.locator("[id^=DndLiveRegion]").filter({ hasText: words });
  await tile("Lead", "O. Tamarack").focus();
  await pressUntil(page, "Space", said("O. Tamarack, Lead, 1 of"));
  await pressUntil(page, "ArrowRight", said("O. Tamarack, Needs Assessment"));
  await page.keyboard.press("Space");
  const dialog = page.getByRole("dialog", { name: "Qualify O. Tamarack?" });
  await expect(dialog.getByLabel("Opportunity Name")).toBeFocused();
  await expect(dialog.getByRole("radio", { name: "Olive Tamarack" })).toBeChecked();
  await expect(dialog.getByRole("radio", { name: "New account: Tamarack Teas" })).toBeChecked();
  await expectNoAxeViolationsInBothThemes(page);
  const { width, height } = page.viewportSize()!;
  await page.setViewportSize({ width, height: 520 });
  await expect(dialog.getByRole("button", { name: "Qualify" })).toBeInViewport({ ratio: 1 });
  await page.setViewportSize({ width, height });
  await dialog.getByLabel("Opportunity Name").press("Enter");
  await expect(tile("Needs Assessment", "Tamarack Teas")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/opportunities\/\d+/);
  await expect(page.getByRole("heading", { name: "Tamarack Teas", level: 1 })).toBeVisible();

  await visit(page, address);
  await expect(page.getByRole("link", { name: "Tamarack Teas", exact: true }).first()).toHaveAttribute(
    "href",
    /\/opportunities\/\d+/,
  );
  await expect(button(page, "Qualify")).toHaveCount(0);
});

test("a lead that nothing comes of is disqualified with a reason, and taken up again", async ({ page }) => {
  await signIn(page);
  await create(page, "Lead", { "Contact Name": "Nell Ashby" });
  await button(page, "Actions").click();
  await page.getByRole("menuitem", { name: "Disqualify" }).click();
  const dialog = page.getByRole("dialog", { name: "Disqualify Nell Ashby?" });
  await dialog.getByRole("button", { name: "Disqualify" }).click();
  await expect(dialog.getByText("Choose why nothing comes of it.")).toBeVisible();
  await choose(dialog.getByRole("combobox", { name: "Reason" }), "No budget");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  const question = dialog.getByText("Discard what you typed?");
  await expect(question).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(question).toBeHidden();
  await dialog.getByRole("button", { name: "Disqualify" }).click();
  await expect(page.getByText("Disqualified Nell Ashby.")).toBeVisible();
  await button(page, "Reopen lead").click();
  await expect(button(page, "Qualify")).toBeVisible();
});
