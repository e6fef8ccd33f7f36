import type { Page } from "@playwright/test";

/** Waits until the page listens: before React has taken its controls over, what is typed or pressed goes nowhere. */
export async function alive(page: Page): Promise<void> {
  await page.waitForFunction(everyControlIsReacts);
  // Effects, which hear the keys, run once the browser has painted.
  await page.evaluate(
    () =>
      new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  );
}

/** Runs in the page. React marks every element that it has taken over with a property of its own. */
function everyControlIsReacts(): boolean {
  const controls = [...document.querySelectorAll("button, input:not([type=hidden]), textarea")];
  const taken = (element: Element) => Object.keys(element).some((key) => key.startsWith("__reactFiber"));
  return document.readyState === "complete" && controls.length > 0 && controls.every(taken);
}
