import type { Page } from "@playwright/test";
import { alive } from "./support/alive";
import { act } from "./support/by-hand";
import { create, fill, visit } from "./support/forms";
import { people, signIn } from "./support/people";
import { expect, test } from "./support/test";

const script = `<script>window.struck = 1</script><img src="x" onerror="window.struck = 1">`;
const idOf = (address: string) => Number(address.split("/").at(-1));
const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true });

/** Nothing of what was written runs, or stands in the page as more than text. */
async function expectHarmless(page: Page): Promise<void> {
  await alive(page);
  expect(await page.evaluate(() => "struck" in window)).toBe(false);
  const traps = page.locator("main :is(script, [onerror], [onclick], [style*=url], a[href^='javascript' i])");
  await expect(traps).toHaveCount(0);
}

test("script in a note is text when it is typed, and left out when it is sent by hand", async ({ page }) => {
  await signIn(page);
  const at = await create(page, "Account", { "Account Name": "Noted" });
  const history = page.getByRole("region", { name: "Interactions" });
  await fill(page, { Note: script });
  await page.getByRole("button", { name: "Save" }).click();
  await expect(history).toContainText(script);
  const html = `<p onclick="window.struck = 1">Hello ${script}<a href="javascript:window.struck=1">there</a></p>`;
  const note = { record: { type: "account", id: idOf(at) }, html, flagged: true, flagEndsOn: null };
  expect(await act(page, "addNoteAction", note)).toBeNull();
  await page.reload();
  await page.getByRole("button", { name: "Dismiss" }).click();
  await expect(history).toContainText("Hello there");
  await expectHarmless(page);
  await page.goto(`${at}/audit`);
  await expectHarmless(page);
});

test("script in a name is text wherever the name stands", async ({ page }) => {
  await signIn(page);
  const at = await create(page, "Account", { "Account Name": script });
  await expect(page.getByText(`Created ${script}.`)).toBeVisible();
  for (const path of [at, `${at}/details`, `${at}/audit`, "/accounts?sort=-createdAt", "/"]) {
    await page.goto(path);
    await expect(page.getByText(script).first()).toBeVisible();
    await expect(page).not.toHaveTitle("");
    await expectHarmless(page);
  }
  await page.keyboard.press("/");
  await page.keyboard.type("script");
  await expect(page.getByRole("option", { name: script })).toBeVisible();
  await expectHarmless(page);
});

test("a name of 10,000 characters is refused beside its field, and what was typed stays", async ({
  page,
}) => {
  await signIn(page);
  await visit(page, "/accounts/new");
  const form = page.getByRole("form", { name: "New account" });
  const name = form.getByLabel("Account Name", { exact: true });
  await fill(form, { "Account Name": "Lengthy ".repeat(1250), Industry: "Words" });
  await save(page).click();
  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription(/may be \d+ characters long; this is 9999\./);
  await expect(name).toHaveValue("Lengthy ".repeat(1250));
  await expect(form.getByLabel("Industry")).toHaveValue("Words");
  await name.fill("Lengthy");
  await save(page).click();
  await expect(page.getByRole("heading", { level: 1, name: "Lengthy" })).toBeVisible();
});

test("a broken date is told, and saves nothing", async ({ page }) => {
  await signIn(page);
  await visit(page, "/opportunities/new");
  const form = page.getByRole("form", { name: "New opportunity" });
  await fill(form, { "Opportunity Name": "Broken", "Primary Contact": "a" });
  await form.getByLabel("Expected Close Date").click();
  await page.keyboard.press("Home");
  await page.keyboard.type("02312026");
  await save(page).click();
  await expect(form.getByLabel("Expected Close Date")).toHaveAccessibleDescription("There is no such date.");
  await expect(form.getByLabel("Expected Close Date")).toBeFocused();
  await page.keyboard.press("Control+Enter");
  await expect(form.getByLabel("Opportunity Name")).toHaveValue("Broken");

  for (const date of ["2026-02-31", "31/12/2026", "soon", "2026-1-1", "9".repeat(400)]) {
    const input = { name: "Broken", expectedCloseOn: date };
    const refused = await act(page, "createRecordAction", { type: "opportunity", input, links: [] });
    expect(refused?.fields?.expectedCloseOn, date).toMatch(/^Expected Close Date must be a date/);
  }
  for (const operand of ["2026-02-31", "soon"]) {
    const answer = await page.goto(`/opportunities?f=expectedCloseOn~after~${operand}`);
    expect(answer?.status()).toBeLessThan(500);
    await expect(page.getByText("Expected Close Date must be a date")).toBeVisible();
  }
  await page.goto("/opportunities?q=Broken");
  await expect(page.getByText("No opportunity matches")).toBeVisible();
});

test.describe("an id that there is not", () => {
  test.use({ expectedErrors: [/404/] });

  test("is not found, whatever it looks like and whoever sends it", async ({ page }) => {
    await signIn(page);
    for (const id of [
      "999999",
      "0",
      "-1",
      "1.5",
      "1e3",
      "abc",
      "%00",
      "1'--",
      "9".repeat(30),
      "%F0%9F%92%A5",
    ])
      for (const path of [`/accounts/${id}`, `/accounts/${id}/details`, `/cases/${id}/audit`]) {
        const answer = await page.request.get(path);
        expect(answer.status(), path).toBe(404);
      }
    const missing = { type: "account", id: 999_999 };
    for (const [action, input] of [
      ["updateRecordAction", { ...missing, input: { name: "Nobody" } }],
      ["deleteRecordAction", missing],
      ["restoreRecordAction", { id: 999_999 }],
      ["watchAction", { id: 999_999 }],
      ["linkRecordsAction", { ...missing, relation: "contacts", otherId: 1 }],
    ] as const)
      expect((await act(page, action, input))?.kind, action).toBe("not_found");
  });
});

test("an owner that is forged is refused, as is whatever else nobody may set", async ({ page }) => {
  await signIn(page, people.salesAgent);
  await page.goto("/leads");
  const count = await page.getByText(/^Currently showing/).innerText();
  const make = (input: Record<string, string>) =>
    act(page, "createRecordAction", { type: "lead", input: { name: "Forged", ...input }, links: [] });
  expect((await make({ ownerId: "1" }))?.fields?.ownerId).toMatch(/^Your role asks/);
  for (const ownerId of ["999999", "0", "-1", "me", "1 or 1=1"])
    expect((await make({ ownerId }))?.fields?.ownerId, ownerId).toBeTruthy();
  for (const key of [
    "id",
    "createdById",
    "createdAt",
    "version",
    "deletedAt",
    "type",
    "sample",
    "constructor",
  ])
    expect((await make({ [key]: "1" }))?.fields?.[key], key).toBe("This cannot be set here.");
  await page.reload();
  await expect(page.getByText(/^Currently showing/)).toHaveText(count);
});

test("input of another shape than any form's is refused without breaking anything", async ({ page }) => {
  await signIn(page);
  const refused = async (input: unknown) =>
    expect((await act(page, "createRecordAction", input))?.kind).toBe("invalid");
  for (const input of [
    null,
    7,
    "text",
    [],
    {},
    { type: "account" },
    { type: "account", input: [], links: 3 },
  ])
    await refused(input);
  await refused({ type: "account", input: { name: { deep: true } }, links: [] });
  await refused({ type: "account", input: { name: "x" }, links: [], ownerId: 1 });
});

test("addresses that make no sense are answered without breaking anything", async ({ page }) => {
  await signIn(page);
  for (const path of [
    "/accounts?f=name",
    "/accounts?f=name~is~%E0%A4%A",
    "/accounts?f=name~is~a&f=score~between~x~y",
    "/accounts?sort=constructor",
    "/accounts?size=1000000",
    "/accounts?after=%7Bbroken",
    "/accounts?from=-9e99",
    `/accounts?q=${"%22%27*(".repeat(200)}`,
    "/cases?f=statusId~is~999999",
    "/api/search?q=%00%27%22*",
    "/api/attachments/%E0%A4",
    "/api/interactions?record=abc",
    "/api/neighbours?type=nothing&id=x",
  ])
    expect((await page.request.get(path)).status(), path).toBeLessThan(500);
});
