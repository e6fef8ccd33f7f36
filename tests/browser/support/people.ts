import { expect, type Page } from "@playwright/test";
import { demoPassword } from "@/lib/people/demo-users";

/** The users of the sample business, each with the role of their name. */
export const people = {
  superAdmin: "demo@example.com",
  administrator: "administrator@example.com",
  manager: "manager@example.com",
  salesAgent: "sales@example.com",
  supportAgent: "support@example.com",
  readOnly: "readonly@example.com",
} as const;

/** Logs a user in and waits until they are where they wanted to go: `path`, or Home. */
export async function signIn(page: Page, email: string = people.superAdmin, path = "/"): Promise<void> {
  await page.goto(`/login?${new URLSearchParams({ next: path })}`);
  // Before the page is alive, its button does nothing.
  await page.waitForLoadState("networkidle");
  await fillIn(page, email, demoPassword);
  await expect(page).not.toHaveURL(/\/login/);
}

/** Fills in the sign-in form and sends it; what comes of it is the caller's to look at. */
export async function fillIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("Email address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Log in" }).click();
}

/** Logs out by the account menu and waits for the sign-in page. */
export async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Account menu" }).click();
  await page.getByRole("menuitem", { name: "Log out" }).click();
  await expect(page).toHaveURL(/\/login/);
}
