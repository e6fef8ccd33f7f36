import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { openStore } from "@/db/client";
import { finished, printed, startChild } from "./child";
import { folderForTest } from "./folder";
import { eventsInChain, integrityOf } from "./history";
import { seeded } from "./power/random";

test("every acknowledged write is there after a kill while 50 write", async () => {
  const folder = folderForTest();
  const random = seeded(3);
  for (let round = 0; round < 6; round++) {
    const acknowledged = await killedAfter(folder, random() * 400);
    const store = openStore(join(folder, "rapport.db"));
    expect(integrityOf(store.sqlite)).toBe("ok");
    expect(eventsInChain(store.sqlite)).toBeGreaterThanOrEqual(acknowledged);
    expect(store.anchor?.state()).toBe("intact");
    store.close();
  }
});

/** Lets the writers run for so many milliseconds, kills them, and gives the last number they acknowledged. */
async function killedAfter(folder: string, delayMs: number): Promise<number> {
  const child = startChild("writers-child.ts", [join(folder, "rapport.db")]);
  const end = finished(child);
  await printed(child, (line) => line.length > 0);
  await wait(delayMs);
  child.kill("SIGKILL");
  const whole = (await end).lines.slice(0, -1);
  expect(whole.length).toBeGreaterThan(0);
  return Math.max(...whole.map(Number));
}
