import type { Locator, Page } from "@playwright/test";

/** Presses Tab until the focus is on what is wanted, as somebody without a mouse does. */
export async function tabTo(page: Page, wanted: Locator, within = 80): Promise<void> {
  for (let steps = 0; steps < within; steps++) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${wanted} is not within ${within} steps of Tab.`);
}
