import { fillIn, logIn, people, signOut } from "./support/people";
import { expect, test } from "./support/test";

test("the demo user signs in as the page says, and out again", async ({ page }) => {
  await page.goto("/login");
  await expect(page.getByRole("region", { name: "Demo users" })).toContainText(people.superAdmin);
  await logIn(page);
  await expect(page.getByRole("heading", { level: 1, name: "Home" })).toBeVisible();
  await signOut(page);
  await page.goto("/");
  await expect(page).toHaveURL(/\/login/);
});

test("a page that was asked for signed out is there after the sign-in", async ({ page }) => {
  await page.goto("/profile");
  await expect(page).toHaveURL("/login?next=%2Fprofile");
  await fillIn(page, people.superAdmin, "rapport-demo");
  await expect(page).toHaveURL("/profile");
});

test.describe("a wrong password", () => {
  test.use({ expectedErrors: [/401/] });

  test("is refused in words that do not say what was wrong", async ({ page }) => {
    await page.goto("/login");
    await fillIn(page, people.readOnly, "not the password");
    await expect(page.getByRole("alert").filter({ hasText: "could not be logged in" })).toBeVisible();
    await expect(page).toHaveURL(/\/login/);
  });
});
