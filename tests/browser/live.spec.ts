import type { Page } from "@playwright/test";
import { expectNoAxeViolations } from "./support/axe";
import { act } from "./support/by-hand";
import { create, visit } from "./support/forms";
import { people, signIn } from "./support/people";
import { expect, test } from "./support/test";

const history = (page: Page) => page.getByRole("region", { name: "Interactions" });
const note = (page: Page) => page.getByRole("textbox", { name: "Note" });
const bell = (page: Page) => page.getByRole("button", { name: "Notifications" });
const idIn = (path: string) => Number(path.split("/").at(-1));

test("two agents see each other, and what each does, without asking", async ({ page, otherPage }) => {
  await signIn(page);
  await signIn(otherPage, people.administrator);
  const account = await create(page, "Account", { "Account Name": "Live Wires" });
  await visit(otherPage, account);
  await expect(page.getByRole("main").getByText("is viewing")).toBeAttached();
  await expect(otherPage.getByRole("main").getByText("Kris Jacobson is viewing")).toBeAttached();
  await expectNoAxeViolations(otherPage);

  await note(page).click();
  await expect(page.locator("[contenteditable]")).toBeFocused();
  await page.keyboard.type("Half a thought");
  await note(otherPage).fill("They called about the invoice.");
  await note(otherPage).press("Control+Enter");
  await expect(history(page).getByText("They called about the invoice.")).toBeVisible();
  await expect(note(page), "what was being written stays").toHaveText("Half a thought");
  await expect(note(page)).toBeFocused();

  await act(otherPage, "updateRecordAction", {
    ...{ type: "account", id: idIn(account) },
    input: { name: "Live Wires Ltd" },
  });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Live Wires Ltd");

  await otherPage.goto("/accounts");
  await expect(page.getByRole("main").getByText("is viewing")).toHaveCount(0);
});

test("a list changes where it stands; what is new waits in a bar, and comes by the keyboard", async ({
  page,
  otherPage,
}) => {
  await signIn(page);
  await signIn(otherPage, people.administrator);
  const old = await create(otherPage, "Account", { "Account Name": "Currents 1" });
  await visit(page, "/accounts?q=Currents");
  await expect(page.getByRole("link", { name: "Currents 1" })).toBeVisible();
  await create(otherPage, "Account", { "Account Name": "Currents 2" });
  const bar = page.getByText("1 new account");
  await expect(bar).toBeVisible();
  await act(otherPage, "updateRecordAction", {
    ...{ type: "account", id: idIn(old) },
    input: { name: "Currents one" },
  });
  await expect(page.getByRole("link", { name: "Currents one" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Currents 2" }), "nothing moves by itself").toHaveCount(0);
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Show" }).press("Enter");
  await expect(page.getByRole("link", { name: "Currents 2" })).toBeVisible();
  await expect(bar).toHaveCount(0);
  await act(otherPage, "deleteRecordAction", { type: "account", id: idIn(old) });
  await expect(page.getByRole("link", { name: "Currents one" })).toHaveCount(0);
});

test("who is given a record hears of it at once, and finds it by keys alone", async ({ page, otherPage }) => {
  await signIn(page);
  await signIn(otherPage, people.administrator);
  await expect(bell(page)).toBeVisible();
  await visit(page, "/calendar");
  await create(otherPage, "Account", { "Account Name": "For Kris", "Account Owner": "Kris Jacobson" });
  await expect(bell(page)).toHaveAccessibleDescription(/unread/);
  await bell(page).focus();
  await page.keyboard.press("Enter");
  const latest = page.getByRole("dialog", { name: "Notifications" });
  await expect(latest.getByText("Assigned to you").first()).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press("Escape");
  await expect(bell(page)).toBeFocused();
  await page.keyboard.press("g");
  await page.keyboard.press("n");
  await expect(page).toHaveURL(/\/notifications$/);
  await expect(
    page.getByRole("list", { name: "Notifications" }).getByRole("link", { name: /For Kris.*unread/ }),
  ).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Mark all as read" }).press("Enter");
  await expect(bell(page)).not.toHaveAccessibleDescription(/unread/);
  await page.getByRole("link", { name: "Unread", exact: true }).press("Enter");
  await expect(page.getByText("Nothing unread.")).toBeVisible();
});
