import type { Page } from "@playwright/test";
import { expectNoAxeViolationsInBothThemes } from "./support/axe";
import { choose, create, fill, visit } from "./support/forms";
import { pressUntil } from "./support/keyboard";
import { signIn } from "./support/people";
import { expect, test } from "./support/test";

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const rows = (page: Page, list: string) => page.getByRole("list", { name: list }).getByRole("listitem");

test("an admin makes a pipeline, gives it a stage, merges that with a deal in it and removes the pipeline", async ({
  page,
}) => {
  await signIn(page);
  await visit(page, "/admin/sales-pipeline");
  await button(page, "Create pipeline").click();
  await page.getByLabel("Pipeline name").fill("Renewals");
  await page.keyboard.press("Enter");
  await expect(rows(page, "Stages of Renewals")).toHaveCount(5);

  await button(page, "Add stage").press("Enter");
  const drawer = page.getByRole("dialog", { name: "Add stage" });
  await fill(drawer, { Name: "proposal/quote", "Days until a deal rots": "14" });
  await page.keyboard.press("Enter");
  await expect(drawer).toContainText("Enter a whole number from 0 to 100.");
  await fill(drawer, { Probability: "75", Colour: "Green", "Required fields": "Amount" });
  await drawer.getByLabel("Probability").press("Control+Enter");
  await expect(drawer).toContainText("This pipeline has a stage of this name already.");
  await expectNoAxeViolationsInBothThemes(page);
  await expect(drawer.getByLabel("Days until a deal rots")).toHaveValue("14");
  await fill(drawer, { Name: "Terms agreed" });
  await drawer.getByRole("button", { name: "Add stage" }).click();
  const added = rows(page, "Stages of Renewals").filter({ hasText: "Terms agreed" });
  await expect(added).toContainText("Rots after 14 days · asks for 1 field");

  const rots = (tab: Page) => tab.getByLabel("Days until a deal rots");
  const otherTab = await page.context().newPage();
  await visit(otherTab, page.url());
  for (const tab of [page, otherTab]) await button(tab, "Terms agreed").click();
  await rots(otherTab).fill("20");
  await rots(otherTab).press("Control+Enter");
  await expect(otherTab.getByRole("dialog")).toBeHidden();
  await otherTab.close();
  await rots(page).fill("30");
  await rots(page).press("Control+Enter");
  await expect(page.getByRole("dialog")).toContainText("somebody else saved “20”, you have “30”.");
  await rots(page).press("Control+Enter");
  await expect(added).toContainText("Rots after 30 days");

  await button(page, "Move Terms agreed").focus();
  await page.keyboard.press("Space");
  await expect(page.getByText("Terms agreed, 4 of 6.")).toBeAttached();
  await pressUntil(page, "ArrowUp", page.getByText("Terms agreed, 3 of 6.", { exact: true }));
  await page.keyboard.press("Space");
  await expect(rows(page, "Stages of Renewals").nth(2)).toContainText("Terms agreed");
  await expectNoAxeViolationsInBothThemes(page);

  const deal = await create(page, "Opportunity", {
    ...{
      "Opportunity Name": "Renew the floor",
      "Primary Contact": "a",
      Stage: "Terms agreed",
      Amount: "900",
    },
  });
  await visit(page, "/opportunities/board");
  await choose(page.getByRole("combobox", { name: "Pipeline" }), "Renewals");
  const tile = page
    .getByRole("region", { name: "Terms agreed" })
    .getByRole("link", { name: "Renew the floor" });
  await tile.focus();
  await pressUntil(page, "m", page.getByRole("menu"));
  const sales = page.getByRole("group", { name: "Sales" });
  await sales.getByRole("menuitem", { name: "Value Presentation" }).click();
  await expect(page.getByText("Moved Renew the floor to Value Presentation (Sales).").first()).toBeVisible();
  await expect(tile).toBeHidden();
  await button(page, "Undo").click();
  await expect(tile).toBeVisible();

  await visit(page, "/admin/sales-pipeline");
  await page.getByRole("navigation", { name: "Pipelines" }).getByRole("link", { name: "Renewals" }).click();
  await button(page, "Terms agreed").click();
  await choose(page.getByRole("combobox", { name: "Merge into" }), "Proposal/Quote (Renewals)");
  await button(page, "Merge stage").click();
  await button(page, "Merge").click();
  const into = rows(page, "Stages of Renewals").filter({ hasText: "Proposal/Quote" });
  await expect(into).toContainText("1 deal");

  await button(page, "Edit pipeline Renewals").click();
  await button(page, "Remove pipeline").click();
  await button(page, "Remove").click();
  await expect(rows(page, "Stages of Sales")).toHaveCount(5);
  await visit(page, deal);
  await expect(page.getByRole("main")).toContainText("Proposal/Quote");
});
