import type { BrowserContextOptions } from "@playwright/test";
import { signIn } from "./people";
import { expect, test as unsigned } from "./test";

type State = Exclude<BrowserContextOptions["storageState"], string | undefined>;

/** The address of one record of each type that the sample business has much to show of. */
export type Addresses = Record<"account" | "contact" | "case" | "lead" | "opportunity" | "product", string>;

type Shared = { session: State; addresses: Addresses };

/** `test` for many short looks: the demo's Super Admin, who signs in once for all of them. */
export const test = unsigned.extend<object, Shared>({
  session: [
    async ({ browser, base }, use) => {
      const page = await browser.newPage({ baseURL: base });
      await signIn(page);
      const state = await page.context().storageState();
      await page.close();
      await use(state);
    },
    { scope: "worker" },
  ],
  addresses: [
    async ({ playwright, base, session }, use) => {
      const request = await playwright.request.newContext({
        baseURL: base,
        storageState: session,
      });
      const read = async (path: string) => (await request.get(path)).text();
      // A flagged note would pop up over what is to be looked at.
      const first = async (list: string) => {
        for (const [, href = ""] of (await read(`/${list}`)).matchAll(/href="(\/\w+\/\d+)"/g))
          if (!(await read(href)).includes('aria-label="Flagged"')) return href;
        throw new Error(`No record of ${list} is without a flagged note.`);
      };
      await use({
        account: await first("accounts?sort=-score"),
        contact: await first("contacts"),
        case: await first("cases"),
        lead: await first("leads"),
        opportunity: await first("opportunities?sort=-amountCents"),
        product: await first("products"),
      });
      await request.dispose();
    },
    { scope: "worker" },
  ],
  storageState: async ({ session }, use) => use(session),
});

export { expect };
