import { defineConfig } from "@playwright/test";
import { findChromium } from "./tests/browser/support/chromium";

/** What looks more than it writes, which is about half of the work. */
const looks = /\/(accessibility|open-states|keyboard|phone|read-only|shell|lists|floating)\.spec\.ts$/;

export default defineConfig({
  testDir: "tests/browser",
  globalSetup: "./tests/browser/support/server.ts",
  // What looks at every page and state goes beside what people do, each on a sample business of its own and one thing
  // at a time: whoever writes a record is not to meet another who does.
  workers: 2,
  projects: [
    { name: "journeys", testIgnore: looks, workers: 1 },
    { name: "looks", testMatch: looks, workers: 1 },
  ],
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    // A trace takes a fifth of the time; `--trace retain-on-failure` asks for one.
    screenshot: "only-on-failure",
    locale: "en-US",
    timezoneId: "America/Phoenix",
    contextOptions: { reducedMotion: "reduce" },
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath: findChromium(),
      args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
    },
  },
});
