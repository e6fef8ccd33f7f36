import { setImmediate } from "node:timers/promises";
import { z } from "zod";
import { transact } from "@/db/client";
import { system } from "@/lib/access/viewer";
import { sightClock } from "@/lib/health/clock";
import { daysInBin, dueForPurge, purgeRecord } from "@/lib/records/bin";
import { job } from "./define";

const slice = 50;
const dayMs = 86_400_000;

/** Erases what has waited in the recycle bin for 60 days, unless the clock jumped. */
export const purgeBin = job({ payload: z.strictObject({}), run: (_, now) => purgeDue(now) });

async function purgeDue(now: Date): Promise<void> {
  if (!sightClock(now)) return;
  const before = new Date(now.getTime() - daysInBin * dayMs);
  while (purgeSlice(before, now)) await setImmediate();
}

function purgeSlice(before: Date, now: Date): boolean {
  return transact(() => {
    const due = dueForPurge(before, slice);
    for (const id of due) purgeRecord(system, id, now);
    return due.length > 0;
  });
}
