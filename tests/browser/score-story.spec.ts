import { expect, type Page } from "@playwright/test";
import { choose, create, visit } from "./support/forms";
import { signIn } from "./support/people";
import { test } from "./support/test";
import { createTopics } from "./support/topics";

const outage = "Story: outage";
const praise = "Story: praise";
const account = "Story Cleaning";
const subject = "The line is down";

/** What the account's Overview says of its score. */
const scoreCard = (page: Page) => page.getByRole("region", { name: "Experience Score" });

async function expectScore(page: Page, address: string, score: number, band: string): Promise<void> {
  await page.goto(address);
  await expect(scoreCard(page).getByText(String(score), { exact: true })).toBeVisible();
  await expect(scoreCard(page).getByText(band, { exact: true })).toBeVisible();
}

/** Changes one field of a case in place, on Details. */
async function change(page: Page, address: string, field: string, value: string): Promise<void> {
  await visit(page, `${address}/details`);
  await page.getByRole("button", { name: `Edit ${field}` }).click();
  await choose(page.getByRole("combobox", { name: field }), value);
  await expect(page.getByRole("button", { name: `Edit ${field}` })).toBeFocused();
}

test("an account's score tells what its case did to it, through reopening, deletion and return", async ({
  page,
}) => {
  await signIn(page);
  await createTopics(
    page,
    { name: outage, points: -20, reopenPenalty: 15 },
    { name: praise, points: 10, reopenPenalty: 15 },
  );
  const accountAt = await create(page, "Account", { "Account Name": account });
  await expect(scoreCard(page)).toContainText("Not scored yet");

  const caseAt = await create(page, "Case", { "Case Subject": subject, Topic: outage, Account: account });
  const number = await page.getByText(/^[A-Z]{3}-\d{7}$/).innerText();
  await expectScore(page, accountAt, 30, "Slipping");
  await expect(scoreCard(page)).toContainText(`−20 ${outage} (topic) on case ${number}`);

  await change(page, caseAt, "Topic", praise);
  await expectScore(page, accountAt, 60, "Steady");
  await expect(scoreCard(page)).toContainText(/Taken back.*−20 Story: outage/);
  await expect(scoreCard(page)).toContainText(`+10 ${praise} (topic) on case ${number}`);

  await change(page, caseAt, "Status", "Resolved");
  await change(page, caseAt, "Status", "Open");
  await expectScore(page, accountAt, 45, "Slipping");

  await page.goto(caseAt);
  await page.getByRole("button", { name: "Actions", exact: true }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await expect(page.getByText(`Deleted ${subject}.`)).toBeVisible();
  await expectScore(page, accountAt, 50, "Steady");

  await page.goto("/recycle-bin");
  await page.getByRole("button", { name: `Actions for ${subject}` }).click();
  await page.getByRole("menuitem", { name: "Restore" }).click();
  await expect(page.getByRole("row", { name: subject })).toBeHidden();
  await expectScore(page, accountAt, 45, "Slipping");

  await expectAudit(page, accountAt, [
    `−15 reopened (${praise}) on case ${number}, now 45`,
    `+10 ${praise} (topic) on case ${number}, now 60`,
    "Taken back: the case was deleted",
    `−15 reopened (${praise}) on case ${number}, now 45`,
    `+10 ${praise} (topic) on case ${number}, now 60`,
    `Taken back (−20 ${outage} (topic) on case ${number}), now 50`,
    `−20 ${outage} (topic) on case ${number}, now 30`,
    `Created ${account}`,
  ]);
  await expectAudit(page, caseAt, [
    `Restored ${subject}`,
    `Deleted ${subject}`,
    /StatusResolvedOpen/,
    /StatusOpenResolved/,
    `Topic${outage}${praise}`,
    `Created ${subject}`,
  ]);
});

/** The audit log holds entries with these words, in this order and with others between them, all by the demo user. */
async function expectAudit(page: Page, address: string, told: (string | RegExp)[]): Promise<void> {
  await page.goto(`${address}/audit`);
  const entries = page.getByRole("table", { name: "Audit log" }).locator("tbody");
  await expect(entries).toContainText(told);
  await expect(entries.filter({ hasNotText: "Kris Jacobson" })).toHaveCount(0);
}
