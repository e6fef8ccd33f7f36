import { defineConfig } from "@playwright/test";
import { findChromium } from "./tests/browser/support/chromium";

/**
 * The files that go one after another on a sample business of their own: whoever writes a record is not to meet another
 * who does. Which those are is written down rather than left to chance, so that a file finds what it found yesterday.
 */
const beside = {
  axe: named("accessibility", "open-states"),
  looks: named("floating", "keyboard", "lists", "phone", "read-only", "shell"),
  records: named(
    ...["bulk", "create-record", "custom-types", "files-and-tasks", "history", "hostile-input"],
    ...["import", "list-views", "merge", "workspace"],
  ),
};

function named(...files: string[]): RegExp {
  return new RegExp(`/(${files.join("|")})\\.spec\\.ts$`);
}

export default defineConfig({
  testDir: "tests/browser",
  globalSetup: "./tests/browser/support/server.ts",
  // A test waits more than it works: four go beside one another on two cores.
  workers: 4,
  projects: [
    ...Object.entries(beside).map(([name, testMatch]) => ({ name, testMatch, workers: 1 })),
    { name: "journeys", testIgnore: Object.values(beside), workers: 1 },
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
