import { type Cookie, expect, type Page } from "@playwright/test";
import { demoPassword } from "@/lib/people/demo-users";
import { alive } from "./alive";

/** The users of the sample business, each with the role of their name. */
export const people = {
  superAdmin: "demo@example.com",
  administrator: "administrator@example.com",
  manager: "manager@example.com",
  salesAgent: "sales@example.com",
  supportAgent: "support@example.com",
  readOnly: "readonly@example.com",
} as const;

const sessions = new Map<string, Cookie[]>();

/** Lets a user in where they want to go, `path` or Home: by the session they have, or else by the sign-in page. */
export async function signIn(page: Page, email: string = people.superAdmin, path = "/"): Promise<void> {
  const kept = sessions.get(email);
  if (kept && (await isLetIn(page, kept, path))) return;
  await logIn(page, email, path);
  sessions.set(email, await sessionOf(page));
}

async function isLetIn(page: Page, session: Cookie[], path: string): Promise<boolean> {
  await page.context().addCookies(session);
  await page.goto(path);
  if (new URL(page.url()).pathname === "/login") return false;
  await alive(page);
  return true;
}

const sessionOf = async (page: Page) =>
  (await page.context().cookies()).filter(({ name }) => name.includes("session"));

/** Logs a user in by the sign-in page and waits until they are where they wanted to go: `path`, or Home. */
export async function logIn(page: Page, email: string = people.superAdmin, path = "/"): Promise<void> {
  await page.goto(`/login?${new URLSearchParams({ next: path })}`);
  await alive(page);
  await fillIn(page, email, demoPassword);
  await expect(page).not.toHaveURL(/\/login/);
  await alive(page);
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
