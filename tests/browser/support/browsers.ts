import type { Browser, BrowserContext, BrowserContextOptions } from "@playwright/test";

type State = Exclude<BrowserContextOptions["storageState"], string | undefined>;

/** The browsers of a worker that have fetched our code already, by what they are like. */
export type Browsers = Map<string, BrowserContext>;

/**
 * A browser that knows nobody, or whom `state` says, for as long as `use` takes. It has our code from the tests before:
 * fetching and reading that anew takes longer than most of what they try.
 */
export async function browse(
  browsers: Browsers,
  browser: Browser,
  { storageState, ...like }: BrowserContextOptions,
  use: (context: BrowserContext) => Promise<void>,
): Promise<void> {
  const key = JSON.stringify(like);
  const context = browsers.get(key) ?? (await browser.newContext(like));
  browsers.set(key, context);
  await context.addCookies((storageState as State | undefined)?.cookies ?? []);
  await use(context);
  await forgetAll(context, like.baseURL ?? "");
}

/** Closes its pages and forgets who was there and what they had set; only what was fetched is kept. */
async function forgetAll(context: BrowserContext, origin: string): Promise<void> {
  const [last, ...pages] = context.pages();
  for (const page of pages) await page.close();
  if (last) {
    const devTools = await context.newCDPSession(last);
    const storageTypes = "cookies,local_storage,indexeddb,service_workers";
    await devTools.send("Storage.clearDataForOrigin", { origin, storageTypes });
    await last.close();
  }
  await context.clearCookies();
}
