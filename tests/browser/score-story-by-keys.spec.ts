import { expect, type Locator, type Page } from "@playwright/test";
import { visit } from "./support/forms";
import { chooseByKeys, tabTo } from "./support/keyboard";
import { signIn } from "./support/people";
import { test } from "./support/test";
import { createTopics } from "./support/topics";

const outage = "Keys: outage";
const praise = "Keys: praise";
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });
const at = (page: Page) => new URL(page.url()).pathname;
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });
const box = (page: Page, name: string) => page.getByRole("combobox", { name, exact: true });

/** Goes to a control by Tab and presses it. */
async function press(page: Page, control: Locator): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press("Enter");
}

/** Types into the combobox that has the focus and takes the first that is found. */
async function pick(page: Page, option: string): Promise<void> {
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(option);
  await expect(page.getByRole("option", { name: option }).first()).toHaveAttribute("data-highlighted", "");
  await page.keyboard.press("Enter");
}

/** Chooses from the short list that has the focus, by its first letters. */
async function letter(page: Page, option: string): Promise<void> {
  await expect(page.getByRole("option", { name: option, exact: true })).toBeVisible();
  await page.keyboard.type(option.slice(0, 4));
  await expect(page.getByRole("option", { name: option, exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
}

async function expectScore(page: Page, account: string, score: number): Promise<void> {
  await page.goto(account);
  const card = page.getByRole("region", { name: "Experience Score" });
  await expect(card.getByText(String(score), { exact: true })).toBeVisible();
}

test("the score of an account follows its case although no mouse is touched", async ({ page }) => {
  await signIn(page);
  await createTopics(
    page,
    { name: outage, points: -20, reopenPenalty: 15 },
    { name: praise, points: 10, reopenPenalty: 15 },
  );
  await visit(page, "/");
  await page.keyboard.press("c");
  await page.keyboard.press("a");
  await expect(page.getByLabel("Account Name")).toBeFocused();
  await page.keyboard.type("Keyed Cleaning");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(heading(page, "Keyed Cleaning")).toBeFocused();
  await expect(page.getByRole("region", { name: "Experience Score" })).toContainText("Not scored yet");
  const account = at(page);

  await page.keyboard.press("c");
  await page.keyboard.press("s");
  await expect(page.getByLabel("Case Subject")).toBeFocused();
  await page.keyboard.type("The keys are stuck");
  await tabTo(page, box(page, "Topic"));
  await pick(page, outage);
  await tabTo(page, box(page, "Account"));
  await pick(page, "Keyed Cleaning");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(heading(page, "The keys are stuck")).toBeFocused();
  const caseAt = at(page);
  await expectScore(page, account, 30);

  await visit(page, `${caseAt}/details`);
  await press(page, button(page, "Edit Topic"));
  await expect(box(page, "Topic")).toBeFocused();
  await pick(page, praise);
  await expect(button(page, "Edit Topic")).toBeFocused();
  await expectScore(page, account, 60);

  for (const status of ["Resolved", "Open"]) {
    await visit(page, `${caseAt}/details`);
    await press(page, button(page, "Edit Status"));
    await expect(box(page, "Status")).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await letter(page, status);
    await expect(button(page, "Edit Status")).toBeFocused();
  }
  await expectScore(page, account, 45);

  await visit(page, caseAt);
  await press(page, button(page, "Actions"));
  await chooseByKeys(page, "Delete");
  await expect(page.getByRole("dialog")).toBeVisible();
  await press(page, page.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }));
  await expect(page.getByText("Deleted The keys are stuck.")).toBeVisible();
  await expectScore(page, account, 50);

  await visit(page, "/recycle-bin");
  await press(page, button(page, "Actions for The keys are stuck"));
  await chooseByKeys(page, "Restore");
  await expect(page.getByRole("row", { name: "The keys are stuck" })).toBeHidden();
  await expectScore(page, account, 45);
});
