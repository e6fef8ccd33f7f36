import { db } from "@/db/client";
import { jobs } from "@/db/schema";
import type { JobKind } from "./kinds";

/**
 * Puts work off until `runAt`, to be called in the transaction that causes it. Of several with the same `slot`
 * only the first counts, for as long as its row is kept (30 days).
 */
export function enqueue(kind: JobKind, payload: unknown, runAt: Date, slot?: string): void {
  db().insert(jobs).values({ kind, payload, runAt, slot }).onConflictDoNothing().run();
}
