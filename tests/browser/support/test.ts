import {
  type BrowserContext,
  type ConsoleMessage,
  expect,
  type Page,
  test as plain,
  type WebError,
} from "@playwright/test";
import { type Browsers, browse } from "./browsers";
import { serveWorld } from "./server";

export { expect };

type Fixtures = {
  /** What the browser may complain of in this test, as a 404 that is the point of it. */
  expectedErrors: RegExp[];
  /** The page of a second person, with cookies of its own. */
  otherPage: Page;
};

type Shared = {
  /** Where the worker's own sample business is served. */
  base: string;
  browsers: Browsers;
};

/** Playwright's `test` on the served world. An error in a page or its console that was not expected fails the test. */
export const test = plain.extend<Fixtures, Shared>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
  base: [async ({}, use) => serveWorld(use), { scope: "worker", timeout: 60_000 }],
  baseURL: ({ base }, use) => use(base),
  expectedErrors: [[], { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
  browsers: [async ({}, use) => use(new Map()), { scope: "worker" }],
  context: async (
    {
      browser,
      browsers,
      contextOptions,
      baseURL,
      storageState,
      locale,
      timezoneId,
      viewport,
      isMobile,
      hasTouch,
      expectedErrors,
    },
    use,
  ) => {
    const screen = { viewport, isMobile, hasTouch };
    const like = { ...contextOptions, ...screen, baseURL, storageState, locale, timezoneId };
    await browse(browsers, browser, like, (context) => watched(context, expectedErrors, use));
  },
  otherPage: async ({ browser, baseURL, contextOptions, expectedErrors }, use) => {
    const context = await browser.newContext({ ...contextOptions, baseURL });
    await watched(context, expectedErrors, async () => use(await context.newPage()));
    await context.close();
  },
});

/** Fails when a page of these, while it is in use, complains of what is not expected. */
export async function watched(
  context: BrowserContext,
  expected: RegExp[],
  use: (context: BrowserContext) => Promise<void>,
): Promise<void> {
  const errors: string[] = [];
  const onError = (event: WebError) => errors.push(event.error().message);
  const onConsole = (message: ConsoleMessage) => {
    if (message.type() === "error") errors.push(`${message.text()} ${message.location().url}`);
  };
  context.on("weberror", onError).on("console", onConsole);
  await use(context);
  context.off("weberror", onError).off("console", onConsole);
  const unexpected = errors.filter((text) => !expected.some((pattern) => pattern.test(text)));
  expect(unexpected, "errors in the browser").toEqual([]);
}
