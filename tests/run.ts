import { fetchBrowser } from "./run/browser";
import { checkBundles } from "./run/bundle";
import { type Check, counted, isGood, type Outcome, one } from "./run/check";
import { succeeds } from "./run/command";
import { runPlaywright, runServed, runVitest, runWithoutRule } from "./run/suites";

// Everything that must hold before a change goes in. The last line says how many checks and tests did.
const checks: Check[] = [
  { name: "format and lint", run: () => script("lint") },
  { name: "types", run: () => script("types") },
  { name: "unused code", run: () => script("unused") },
  { name: "unit, integration and architecture tests", run: runVitest },
  { name: "the access rule, taken out place by place", run: runWithoutRule },
  { name: "build", run: () => script("build", { RAPPORT_TYPES_ARE_CHECKED: "1" }) },
  { name: "JavaScript of each page", needs: "build", run: checkBundles },
  { name: "the served app", needs: "build", run: runServed },
  { name: "a browser", run: async () => one(await fetchBrowser()) },
  { name: "journeys in a browser", needs: "build", run: runPlaywright },
];

const script = async (name: string, settings: Record<string, string> = {}) =>
  one(await succeeds("npm", ["run", "--silent", name], settings));

const outcomes = new Map<string, Outcome>();
const seconds = new Map<string, number>();
for (const check of checks) {
  const start = performance.now();
  outcomes.set(check.name, await perform(check));
  seconds.set(check.name, Math.round((performance.now() - start) / 1000));
}

heading("summary");
for (const [name, { passed, failed }] of outcomes)
  say(`${failed ? "✗" : "✓"} ${name}: ${passed} passed, ${failed} failed in ${seconds.get(name)} s`);

const sum = (key: keyof Outcome) =>
  [...outcomes.values()].reduce((total, outcome) => total + outcome[key], 0);
say(`${sum("passed")} passed, ${sum("failed")} failed`);
process.exitCode = [...outcomes.values()].every(isGood) ? 0 : 1;

async function perform({ name, needs, run }: Check): Promise<Outcome> {
  heading(name);
  const needed = needs && outcomes.get(needs);
  if (!needed || isGood(needed)) return counted(await run());
  say(`Not run: ${needs} failed.`);
  return one(false);
}

function heading(text: string): void {
  say(`\n── ${text} ${"─".repeat(Math.max(0, 70 - text.length))}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
