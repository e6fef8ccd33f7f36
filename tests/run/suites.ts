import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Outcome } from "./check";
import { succeeds } from "./command";

type VitestReport = { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number };
const reporters = ["--reporter=default", "--reporter=json"];

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number };
  errors: unknown[];
};

/** The unit, integration and architecture tests; each test counts. */
export const runVitest = (): Promise<Outcome> => vitest();

/** What is tried over HTTP on the built app; each test counts. */
export const runServed = (): Promise<Outcome> => vitest("--config", "vitest.served.config.ts");

/** Every place that asks the access rule, tried without it; each place counts. */
export const runWithoutRule = (): Promise<Outcome> => vitest("--config", "vitest.access.config.ts");

const vitest = (...settings: string[]): Promise<Outcome> =>
  withReport<VitestReport>(
    (report) => succeeds("vitest", ["run", ...settings, ...reporters, `--outputFile=${report}`]),
    // A file that does not load holds no failed test.
    ({ numPassedTests, numFailedTests, numFailedTestSuites }) => ({
      passed: numPassedTests,
      failed: numFailedTests || numFailedTestSuites,
    }),
  );

/** The journeys in a browser; each test counts, and one that passed only on a second try has failed. */
export const runPlaywright = (): Promise<Outcome> =>
  withReport<PlaywrightReport>(
    (report) =>
      succeeds("playwright", ["test", "--reporter=list,json"], { PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
    ({ stats, errors }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + errors.length,
    }),
  );

/** Runs a suite that writes a report, and reads that. A suite that ends badly has failed, whatever it reports. */
async function withReport<Report>(
  run: (report: string) => Promise<boolean>,
  read: (report: Report) => Outcome,
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "rapport-report-"));
  const report = join(folder, "report.json");
  const ended = await run(report);
  const outcome = readReport(report, read);
  rmSync(folder, { recursive: true });
  return ended || outcome.failed > 0 ? outcome : { ...outcome, failed: 1 };
}

function readReport<Report>(file: string, read: (report: Report) => Outcome): Outcome {
  try {
    return read(JSON.parse(readFileSync(file, "utf8")) as Report);
  } catch (error) {
    process.stdout.write(`The suite left no report that can be read: ${error}\n`);
    return { passed: 0, failed: 1 };
  }
}
