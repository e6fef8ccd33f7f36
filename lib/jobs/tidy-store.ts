import { and, isNotNull, lt, sql } from "drizzle-orm";
import { z } from "zod";
import { db, transact } from "@/db/client";
import { accessLinks, jobs } from "@/db/schema";
import { tidyImports } from "@/lib/import/tidy";
import { dropEndedSessions } from "@/lib/sessions/session";
import { job } from "./define";

const jobsKeptMs = 30 * 86_400_000;

/** Drops what is over by itself, and lets SQLite look at its indexes. */
export const tidyStore = job({ payload: z.strictObject({}), run: (_, now) => tidy(now) });

function tidy(now: Date): void {
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
  db().run(sql`pragma optimize`);
}
