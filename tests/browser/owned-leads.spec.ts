import type { Page } from "@playwright/test";
import { create, visit } from "./support/forms";
import { people, signIn } from "./support/people";
import { expect, test } from "./support/test";

const theirs = "Wren Marlow";
const mine = "Isla Marlow";

/** What the palette finds for a word. */
async function found(page: Page, word: string): Promise<string[]> {
  await page.keyboard.press("Control+k");
  const search = page.getByRole("combobox", { name: "Search" });
  await search.fill(word);
  const answered = page.waitForResponse((response) => response.url().includes("/api/search?"));
  await search.press("End");
  await answered.catch(() => undefined);
  await expect(page.getByRole("option").first()).toBeVisible();
  const names = await page.getByRole("option").allInnerTexts();
  await page.keyboard.press("Escape");
  return names;
}

test.describe("a Sales Agent, whose leads are Owned,", () => {
  test.use({ expectedErrors: [/404/] });

  test("finds their own lead and no other, in the list, its count, search and by address", async ({
    page,
    otherPage,
  }) => {
    await signIn(otherPage, people.manager);
    const hidden = await create(otherPage, "Lead", { "Contact Name": theirs, Company: "Marlow & Daughters" });
    await visit(otherPage, "/leads?q=Marlow");
    await expect(otherPage.getByRole("link", { name: theirs })).toBeVisible();

    await signIn(page, people.salesAgent);
    const own = await create(page, "Lead", { "Contact Name": mine, Company: "Marlow & Daughters" });
    await visit(page, "/leads?q=Marlow");
    await expect(page.getByRole("link", { name: mine })).toBeVisible();
    await expect(page.getByText(theirs)).toHaveCount(0);
    await expect(page.getByText("Currently showing 1–1 of 1 result")).toBeVisible();
    const names = await found(page, "Marlow");
    expect(names.join()).toContain(mine);
    expect(names.join()).not.toContain(theirs);
    expect((await page.goto(own))?.status()).toBe(200);
    expect((await page.goto(hidden))?.status()).toBe(404);
    await expect(page.getByText(theirs)).toHaveCount(0);
  });
});
