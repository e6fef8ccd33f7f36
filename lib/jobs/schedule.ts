import { Cron } from "croner";
import { db } from "@/db/client";
import { company } from "@/db/schema";
import { enqueue } from "./enqueue";
import type { JobKind } from "./kinds";

/** What runs by the clock, on the company's own: minute, hour, day, month, weekday. */
const schedule: readonly { kind: JobKind; at: string }[] = [
  { kind: "purge-bin", at: "0 3 * * *" },
  { kind: "sweep-files", at: "15 3 * * *" },
  { kind: "tidy-store", at: "30 3 * * *" },
];

/**
 * Enqueues each entry's last slot that has come, unless it was already. So a slot runs once, and one that came
 * while the server was off runs when it is back; of several that were missed, only the last.
 */
export function enqueueScheduled(now: Date): void {
  const timezone = db().select({ zone: company.timeZone }).from(company).get()?.zone;
  if (!timezone) return;
  for (const { kind, at } of schedule) {
    const [slot] = new Cron(at, { timezone, paused: true }).previousRuns(1, now);
    if (slot) enqueue(kind, {}, slot, `${kind}:${slot.toISOString()}`);
  }
}
