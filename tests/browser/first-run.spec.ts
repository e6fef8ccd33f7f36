import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Built, startBuilt } from "@/tests/support/built";
import { expectNoAxeViolationsInBothThemes } from "./support/axe";
import { fill, visit } from "./support/forms";
import { expect, test } from "./support/test";

let server: Built;
let folder: string;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "rapport-empty-"));
  server = await startBuilt(folder);
});

test.afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const password = "a fence of seven posts";

test("an empty server is set up, says what to begin with, and lets in who was invited", async ({
  browser,
}) => {
  const page = await browser.newPage({ baseURL: server.base, reducedMotion: "reduce" });
  await page.goto("/");
  await expect(page).toHaveURL(/\/setup$/);
  await expectNoAxeViolationsInBothThemes(page);
  await fill(page, {
    "Company name": "Fence & Sons",
    "First name": "Fay",
    "Last name": "Fence",
    "Email address": "fay@fence.example",
    Password: password,
  });
  await page.getByRole("radio", { name: "Start empty" }).check();
  await page.getByRole("button", { name: "Set up Rapport" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Home" })).toBeVisible();
  await expectNoAxeViolationsInBothThemes(page);
  expect((await page.request.get("/setup")).status()).toBe(404);

  for (const list of ["accounts", "contacts", "cases", "leads", "opportunities", "products"]) {
    await page.goto(`/${list}`);
    await expect(page.getByText(`No ${list} yet.`)).toBeVisible();
    await expectNoAxeViolationsInBothThemes(page);
  }

  await visit(page, "/admin/users");
  await page.getByRole("button", { name: "Create users" }).click();
  await fill(page.getByRole("dialog"), {
    "First Name": "Guy",
    "Last Name": "Gate",
    "Email Address": "guy@fence.example",
  });
  await page.getByRole("button", { name: "Create user", exact: true }).click();
  const link = await page.getByLabel("Invitation link").inputValue();
  await page.getByRole("button", { name: "Done" }).click();
  await page.getByRole("button", { name: "Guy Gate" }).click();
  await page.getByRole("button", { name: "Remove license" }).click();
  await expect(page.getByText("this user cannot open the CRM")).toBeVisible();

  const guest = await browser.newPage({ baseURL: server.base, reducedMotion: "reduce" });
  await visit(guest, link);
  await expectNoAxeViolationsInBothThemes(guest);
  await fill(guest, { Password: `${password} and a gate` });
  await guest.getByRole("button", { name: "Set password and log in" }).click();
  await expect(guest.getByRole("heading", { name: "You have no license" })).toBeVisible();
  await expectNoAxeViolationsInBothThemes(guest);
  await guest.goto("/accounts");
  await expect(guest).toHaveURL(/\/no-license$/);
  await guest.close();
  await page.close();
});
