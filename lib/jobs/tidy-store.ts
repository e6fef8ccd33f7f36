import { and, isNotNull, lt, sql } from "drizzle-orm";
import { z } from "zod";
import { db, transact } from "@/db/client";
import { accessLinks, jobs } from "@/db/schema";
import { sightClock } from "@/lib/health/clock";
import { forgetImports, tidyImports } from "@/lib/import/tidy";
import { forgetNotifications } from "@/lib/notifications/mark";
import { tidyOperations } from "@/lib/operations/tidy";
import { dropEndedSessions } from "@/lib/sessions/session";
import { job } from "./define";

const jobsKeptMs = 30 * 86_400_000;

/** Drops what is over by itself, and lets SQLite look at its indexes. */
export const tidyStore = job({ payload: z.strictObject({}), run: (_, now) => tidy(now) });

async function tidy(now: Date): Promise<void> {
  transact(() => {
    dropEndedSessions(now);
    db().delete(accessLinks).where(lt(accessLinks.endsAt, now)).run();
    const old = lt(jobs.finishedAt, new Date(now.getTime() - jobsKeptMs));
    db()
      .delete(jobs)
      .where(and(isNotNull(jobs.finishedAt), old))
      .run();
  });
  tidyImports(now);
  forgetNotifications(now);
  if (sightClock(now)) await forgetLongWork(now);
  db().run(sql`pragma optimize`);
}

/** Imports first: their operations are kept for as long as they are. */
async function forgetLongWork(now: Date): Promise<void> {
  await forgetImports(now);
  await tidyOperations(now);
}
