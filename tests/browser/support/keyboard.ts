import { expect, type Locator, type Page } from "@playwright/test";

/** Presses Tab until the focus is on what is wanted, as somebody without a mouse does. */
export async function tabTo(page: Page, wanted: Locator, within = 80): Promise<void> {
  for (let steps = 0; steps < within; steps++) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${wanted} is not within ${within} steps of Tab.`);
}

/** Takes what a menu that is being opened offers, by its first letters. */
export async function chooseByKeys(page: Page, item: string): Promise<void> {
  await expect(page.locator("[role=menu]:focus-within")).toBeVisible();
  await page.keyboard.type(item.slice(0, 5));
  await expect(page.getByRole("menuitem", { name: item })).toBeFocused();
  await page.keyboard.press("Enter");
}

/** Opens the list that has the focus, narrows it by typing and takes what is found. */
export async function pick(page: Page, option: string): Promise<void> {
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.keyboard.type(option);
  await expect(page.getByRole("option", { name: option }).first()).toHaveAttribute("data-highlighted", "");
  await page.keyboard.press("Enter");
}

/**
 * Presses a key until the page says what it does. What is lifted to be moved takes a moment to measure where it can go,
 * and a key within that moment, which is shorter than a finger's, moves nothing.
 */
export async function pressUntil(page: Page, key: string, said: Locator): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key);
    await expect(said).toBeAttached({ timeout: 500 });
  }).toPass();
}
