import { and, asc, eq, isNull, lt, lte, or, sql } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { jobs } from "@/db/schema";
import { log } from "@/lib/log";
import type { Job } from "./define";
import { jobKinds } from "./kinds";

type Row = typeof jobs.$inferSelect;

/** A job that was started and not heard of for so long was cut off, and is taken up again. */
const leaseMs = 10 * 60_000;
const attemptsAllowed = 8;

/** How long to wait after a number of failures: a minute, doubling up to an hour. */
export const backOffMs = (attempts: number): number => Math.min(2 ** (attempts - 1), 60) * 60_000;

/**
 * Works off what is due, one after the other, and gives how many jobs were started. A job that throws is tried
 * again later, eight times at most; one that was cut off with the process likewise.
 */
export async function runDueJobs(now: Date, kinds: Record<string, Job> = jobKinds): Promise<number> {
  for (let started = 0; ; started++) {
    const row = claim(now);
    if (!row) return started;
    await attempt(row, kinds[row.kind], now);
  }
}

/** The due job that has waited longest, marked as started. */
function claim(now: Date): Row | undefined {
  const cutOff = lt(jobs.startedAt, new Date(now.getTime() - leaseMs));
  const due = and(isNull(jobs.finishedAt), lte(jobs.runAt, now), or(isNull(jobs.startedAt), cutOff));
  return transact(() => {
    const row = db().select().from(jobs).where(due).orderBy(asc(jobs.runAt), asc(jobs.id)).limit(1).get();
    if (!row) return undefined;
    const started = { startedAt: now, attempts: sql`${jobs.attempts} + 1` };
    return db().update(jobs).set(started).where(eq(jobs.id, row.id)).returning().get();
  });
}

async function attempt(row: Row, kind: Job | undefined, now: Date): Promise<void> {
  // More attempts than that and it is the process itself that the job takes down.
  if (!kind || row.attempts > attemptsAllowed) {
    settle(row, { finishedAt: now, error: kind ? "It was cut off every time." : "No such kind of job." });
    return;
  }
  try {
    await kind.run(row.payload, now);
    settle(row, { finishedAt: now, error: null });
  } catch (error) {
    log.error({ err: error, job: row.kind, attempts: row.attempts }, "A job failed");
    settle(row, failed(row, error, now));
  }
}

const settle = (row: Row, values: Partial<Row>): void =>
  void transact(() => db().update(jobs).set(values).where(eq(jobs.id, row.id)).run());

function failed({ attempts }: Row, error: unknown, now: Date): Partial<Row> {
  const message = error instanceof Error ? error.message : String(error);
  if (attempts >= attemptsAllowed) return { finishedAt: now, error: message };
  return { startedAt: null, runAt: new Date(now.getTime() + backOffMs(attempts)), error: message };
}
