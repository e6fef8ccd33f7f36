import { defineConfig } from "@playwright/test";
import { findChromium } from "./tests/browser/support/chromium";

export default defineConfig({
  testDir: "tests/browser",
  globalSetup: "./tests/browser/support/server.ts",
  // One server and one browser are what two cores can do without slowing one another down.
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    trace: "retain-on-failure",
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
