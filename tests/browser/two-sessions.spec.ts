import type { Page } from "@playwright/test";
import { create, fill, visit } from "./support/forms";
import { people, signIn } from "./support/people";
import { expect, test } from "./support/test";

const industry = (page: Page) => page.getByRole("textbox", { name: "Industry" });
const save = (page: Page) =>
  page.getByRole("form", { name: "Details" }).getByRole("button", { name: "Save", exact: true });
const value = (page: Page, field: string) =>
  page.getByRole("definition").filter({ has: page.getByRole("button", { name: `Edit ${field}` }) });

/** Keeps what pages ask the server for from coming, until told; who decides quickly is not to wait for it. */
async function holdPages(page: Page): Promise<() => Promise<void>> {
  const come = Promise.withResolvers<void>();
  await page.route("**/*", async (route) => {
    if (route.request().headers().rsc && route.request().method() === "GET") await come.promise;
    await route.fallback();
  });
  return async () => {
    come.resolve();
    await page.unrouteAll({ behavior: "wait" });
  };
}

test("two people edit one account: different fields merge, of the same field the later sees both values", async ({
  page,
  otherPage,
}) => {
  await signIn(page);
  const at = await create(page, "Account", { "Account Name": "Shared Spaces", Industry: "Offices" });
  await signIn(otherPage, people.administrator);
  await visit(page, `${at}/details?edit=1`);
  await visit(otherPage, `${at}/details?edit=1`);

  await fill(page, { Website: "shared.example.com", Industry: "Coworking" });
  await save(page).click();
  await expect(value(page, "Website")).toContainText("shared.example.com");

  await fill(otherPage, { "Account Number": "SHARED-1" });
  await save(otherPage).click();
  await expect(value(otherPage, "Account Number")).toContainText("SHARED-1");
  await expect(value(otherPage, "Website"), "what the first one saved is not undone").toContainText(
    "shared.example.com",
  );
  await expect(value(otherPage, "Industry")).toContainText("Coworking");

  await visit(otherPage, `${at}/details?edit=1`);
  await visit(page, `${at}/details?edit=1`);
  await fill(page, { Industry: "Event spaces" });
  await save(page).click();
  await expect(value(page, "Industry")).toContainText("Event spaces");
  await fill(otherPage, { Industry: "Meeting rooms", Fax: "(480) 555-0199" });
  const letPageCome = await holdPages(otherPage);
  await save(otherPage).click();
  const choice = otherPage.getByRole("group", { name: /changed Industry meanwhile/ });
  await expect(choice).toContainText("Kris Jacobson");
  await expect(choice).toContainText("Meeting rooms");
  await expect(choice).toContainText("Event spaces");
  await expect(industry(otherPage)).toHaveValue("Meeting rooms");
  await page.reload();
  await expect(value(page, "Industry"), "nothing was written over").toContainText("Event spaces");
  await expect(value(page, "Fax"), "nor by half").not.toContainText("555-0199");

  await choice.getByRole("button", { name: "Keep mine" }).click();
  await save(otherPage).click();
  await letPageCome();
  await expect(value(otherPage, "Industry")).toContainText("Meeting rooms");
  await expect(value(otherPage, "Fax")).toContainText("555-0199");
  await otherPage.goto(`${at}/audit`);
  await expect(otherPage.getByRole("table", { name: "Audit log" }).locator("tbody")).toContainText([
    /IndustryEvent spacesMeeting rooms/,
    /IndustryCoworkingEvent spaces/,
    /IndustryOfficesCoworking/,
  ]);
});
