import type { Locator, Page } from "@playwright/test";
import { expectNoAxeViolations, expectNoAxeViolationsInBothThemes } from "./support/axe";
import { visit } from "./support/forms";
import { pressUntil } from "./support/keyboard";
import { people, signIn } from "./support/people";
import { expect, test } from "./support/test";

const column = (page: Page, stage: string) => page.getByRole("region", { name: stage });
const tiles = (page: Page, stage: string) => column(page, stage).getByRole("listitem");
const named = (page: Page, stage: string, name: string) =>
  column(page, stage).getByRole("link", { name, exact: true });
const nameOf = async (tile: Locator) => (await tile.getByRole("link").textContent()) ?? "";
/** What is said while a tile is carried. */
const said = (page: Page, words: RegExp) => page.locator("[id^=DndLiveRegion]").filter({ hasText: words });
const quoted = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** How many deals a stage says that it holds. */
const countIn = async (page: Page, stage: string) =>
  Number(
    /(\d+) (?:deal|lead)s?$/.exec((await column(page, stage).getByRole("heading").textContent()) ?? "")?.[1],
  );

test.use({ expectedErrors: [/net::ERR_INTERNET_DISCONNECTED/] });

test("a deal is carried by keyboard from stage to stage, with words for each step, and back with Undo", async ({
  page,
}) => {
  await signIn(page);
  await visit(page, "/opportunities/board");
  await expectNoAxeViolationsInBothThemes(page);
  const name = await nameOf(tiles(page, "Needs Assessment").first());
  const [from, to] = [await countIn(page, "Needs Assessment"), await countIn(page, "Value Presentation")];
  await tiles(page, "Needs Assessment").first().getByRole("link").focus();
  const preview = page.getByRole("complementary", { name: `Preview of ${name}` });
  await page.keyboard.press("p");
  await expect(preview.getByRole("heading", { name })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press("Escape");
  await expect(preview).toBeHidden();
  await pressUntil(page, "Space", said(page, /Needs Assessment, 1 of/));
  await pressUntil(
    page,
    "ArrowRight",
    said(page, new RegExp(`${quoted(name)}, Value Presentation, \\d+ of ${to + 1}`)),
  );
  await page.keyboard.press("Space");
  await expect(said(page, /^Dropped .*, Value Presentation/)).toBeAttached();
  await expect.poll(() => countIn(page, "Needs Assessment")).toBe(from - 1);
  await expect(named(page, "Value Presentation", name).first()).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => countIn(page, "Needs Assessment")).toBe(from);
});

test("a deal is moved by clicks alone, which others see at once; closing it asks why, and can be left", async ({
  page,
  otherPage,
}) => {
  await signIn(page);
  await signIn(otherPage, people.administrator);
  await visit(page, "/opportunities/board");
  await visit(otherPage, "/opportunities/board");
  const name = await nameOf(tiles(page, "Value Presentation").first());
  const before = await countIn(otherPage, "Proposal/Quote");
  const menu = page.getByRole("button", { name: `Actions for ${name}`, exact: true });
  await column(page, "Value Presentation").locator(menu).first().click();
  await page.getByRole("menuitem", { name: "Move to" }).click();
  await page.getByRole("menuitem", { name: "Proposal/Quote" }).click();
  await expect(named(page, "Proposal/Quote", name).first()).toBeVisible();
  await expect.poll(() => countIn(otherPage, "Proposal/Quote"), "another user sees it").toBe(before + 1);

  await column(page, "Proposal/Quote").locator(menu).first().click();
  await page.getByRole("menuitem", { name: "Move to" }).click();
  await page.getByRole("menuitem", { name: "Closed/Lost" }).click();
  const dialog = page.getByRole("dialog", { name: /^Move .* to Closed\/Lost$/ });
  await expect(dialog.getByLabel("Actual Close Date")).not.toHaveValue("");
  await expectNoAxeViolations(page);
  await dialog.getByLabel("Actual Close Date").fill("");
  await dialog.getByRole("button", { name: "Move", exact: true }).click();
  await expect(dialog.getByText("Choose why the deal was lost.")).toBeVisible();
  await expect(dialog.getByText("Give the day on which the deal was closed.")).toBeVisible();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await dialog.getByRole("button", { name: "Discard" }).click();
  await expect(page.getByText(`${name} stays in Proposal/Quote.`)).toBeAttached();
  await expect.poll(() => countIn(page, "Proposal/Quote")).toBe(before + 1);

  await page.context().setOffline(true);
  await column(page, "Proposal/Quote").locator(menu).first().click();
  await page.getByRole("menuitem", { name: "Move to" }).click();
  await page.getByRole("menuitem", { name: "Needs Assessment" }).click();
  await expect(page.getByText(/^Couldn't move .* The server could not be reached/).first()).toBeVisible();
  await expect.poll(() => countIn(page, "Proposal/Quote"), "the board stays as it was").toBe(before + 1);
  await page.context().setOffline(false);
});

test("a deal is carried by a long press, what was qualified does not go back, and the focus goes on from where it was", async ({
  page,
}) => {
  await signIn(page);
  await visit(page, "/opportunities/board");
  const before = await countIn(page, "Value Presentation");
  const name = await nameOf(tiles(page, "Needs Assessment").first());
  await carryByFinger(
    page,
    tiles(page, "Needs Assessment").first(),
    column(page, "Value Presentation"),
    /, Value Presentation, /,
  );
  await expect.poll(() => countIn(page, "Value Presentation")).toBe(before + 1);
  await expect(named(page, "Value Presentation", name).first()).toBeVisible();
  const scrolled = () => column(page, "Lead").evaluate((lead) => lead.parentElement!.scrollLeft);
  expect(await scrolled(), "the board stays under a hand that is far from its sides").toBe(0);
  await carryByFinger(page, tiles(page, "Needs Assessment").first(), column(page, "Lead"), /cannot go back/);
  await expect(page.getByText("A qualified lead cannot go back.", { exact: true })).toBeVisible();

  await page.setViewportSize({ width: 844, height: 390 });
  const second = tiles(page, "Needs Assessment").nth(1);
  await expect(second, "on a phone on its side two tiles are seen").toBeInViewport({ ratio: 0.9 });
  const opened = await nameOf(second);
  await second.getByRole("link").press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: opened })).toBeFocused();
  await page.goBack();
  await expect(second.getByRole("link", { name: opened })).toBeFocused();
  await page.getByLabel("Search the board").fill("no such deal");
  await page.getByRole("link", { name: "Clear filters" }).press("Enter");
  await expect(page.getByRole("group", { name: "What the board shows" })).toBeFocused();
  await expect(tiles(page, "Needs Assessment").first()).toBeVisible();
});

/** Presses a finger on a tile until it is lifted, draws it over a column and lets go. */
async function carryByFinger(page: Page, tile: Locator, to: Locator, over: RegExp): Promise<void> {
  const finger = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", at?: { x: number; y: number }) =>
    finger.send("Input.dispatchTouchEvent", { type, touchPoints: at ? [at] : [] });
  const [start, end] = [await middleOf(tile), await middleOf(to)];
  await touch("touchStart", start);
  await expect(said(page, /, 1 of \d+$/)).toBeAttached();
  await touch("touchMove", { x: (start.x + end.x) / 2, y: start.y + 20 });
  await touch("touchMove", end);
  await expect(said(page, over)).toBeAttached();
  await touch("touchEnd");
  await finger.detach();
}

async function middleOf(place: Locator): Promise<{ x: number; y: number }> {
  const box = (await place.boundingBox())!;
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + Math.min(box.height / 2, 400)) };
}
