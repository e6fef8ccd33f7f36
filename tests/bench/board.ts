import { parseArgs } from "node:util";
import { chromium, type Locator, type Page } from "@playwright/test";
import { alive } from "../browser/support/alive";
import { findChromium } from "../browser/support/chromium";
import { ms, table } from "./report";
import { buildForBench, bulkFolder, startServer } from "./server";

const { values } = parseArgs({
  options: {
    accounts: { type: "string", default: "20000" },
    drags: { type: "string", default: "20" },
    build: { type: "boolean", default: true },
  },
  allowNegative: true,
});

/** All columns at once, so that the board does not scroll beneath the tile when it comes to an edge. */
const wide = { width: 2000, height: 1000 };

/** What one drag took, in milliseconds: its longest frame, until the board showed it, and until it was kept. */
type Drag = { frame: number; shown: number; kept: number };

// Measures the frames of dragging over a board of thousands of deals in Chromium, and how soon a move is acknowledged.
if (values.build) buildForBench();
const server = await startServer(bulkFolder(Number(values.accounts)));
const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] });
try {
  process.stdout.write(section(await measureDrags(Number(values.drags))));
} finally {
  await browser.close();
  await server.stop();
}

async function measureDrags(count: number): Promise<Drag[]> {
  const context = await browser.newContext({ viewport: wide });
  const cookies = server.cookie.split("; ").map((pair) => pair.split("=") as [string, string]);
  await context.addCookies(cookies.map(([name, value]) => ({ name, value, url: server.base })));
  // What tsx makes of a function that goes into the page asks for this helper of its own.
  await context.addInitScript("globalThis.__name ??= (named) => named");
  const page = await context.newPage();
  await page.goto(`${server.base}/opportunities/board`);
  await alive(page);
  const drags: Drag[] = [];
  // The first fetches code; it does not count.
  for (let nth = 0; nth <= count; nth++) {
    const drag = await dragOnce(page, nth % 2 === 0 ? [1, 2] : [2, 1]);
    if (nth > 0) drags.push(drag);
  }
  return drags;
}

/** Carries the first tile of a stage over all columns to another, and back on the next turn. */
async function dragOnce(page: Page, [from, to]: number[]): Promise<Drag> {
  const first = page.locator(`[data-column=stage-${from}] [data-tile]`).first();
  await first.scrollIntoViewIfNeeded();
  const tile = await placeOf(first);
  const goal = await placeOf(page.locator(`[data-column=stage-${to}]`));
  await page.evaluate(watchFrames);
  await page.mouse.move(tile.x + 40, tile.y + 60);
  await page.mouse.down();
  for (const x of [tile.x + 60, 1800, 400, goal.x + 100]) await page.mouse.move(x, 500, { steps: 30 });
  const kept = page.waitForResponse((response) => response.request().method() === "POST");
  await page.evaluate(watchSums, `[data-column=stage-${to}] header`);
  const droppedAt = performance.now();
  await page.mouse.up();
  await kept;
  const keptAfter = performance.now() - droppedAt;
  const { frame, shown } = await page.evaluate(stopWatching);
  return { frame, shown, kept: keptAfter };
}

/** Asks again while the board puts what it has been told in the place of what it shows. */
async function placeOf(element: Locator): Promise<{ x: number; y: number }> {
  for (;;) {
    const box = await element.boundingBox();
    if (box) return box;
  }
}

type Watched = Window & { dragFrames?: { longest: number; on: boolean }; sums?: Promise<number> };

function watchFrames(): void {
  const frames = { longest: 0, on: true };
  (window as Watched).dragFrames = frames;
  let last = performance.now();
  const next = (at: number) => {
    frames.longest = Math.max(frames.longest, at - last);
    last = at;
    if (frames.on) requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
}

/** Until the sums of a column change after the button of the mouse was let go. */
function watchSums(heading: string): void {
  (window as Watched).sums = new Promise((resolve) => {
    let releasedAt = 0;
    addEventListener("mouseup", () => (releasedAt = performance.now()), { capture: true, once: true });
    const element = document.querySelector(heading)!;
    const observer = new MutationObserver(() => {
      observer.disconnect();
      resolve(performance.now() - releasedAt);
    });
    observer.observe(element, { subtree: true, childList: true, characterData: true });
  });
}

async function stopWatching(): Promise<{ frame: number; shown: number }> {
  const { dragFrames, sums } = window as Watched;
  const shown = await sums!;
  dragFrames!.on = false;
  return { frame: dragFrames!.longest, shown };
}

function section(drags: Drag[]): string {
  const row = (what: string, of: (drag: Drag) => number) => {
    const times = drags.map(of).sort((a, b) => a - b);
    const at = (share: number) => ms(times[Math.min(times.length - 1, Math.floor(times.length * share))]!);
    return [what, at(0.5), at(0.95), at(1)];
  };
  return `## ${drags.length} drags over the board, ${values.accounts} accounts' deals behind it

${table(
  ["", "p50 ms", "p95 ms", "max ms"],
  [
    row("the longest frame of a drag", ({ frame }) => frame),
    row("from letting go until the sums tell", ({ shown }) => shown),
    row("from letting go until it is kept", ({ kept }) => kept),
  ],
)}
`;
}
