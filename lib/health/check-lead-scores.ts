import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { operations } from "@/db/schema";
import { misscoredLeads } from "@/lib/leads/score-anew";

const slice = 500;

/**
 * Proves that every open lead with answers that count has the score that these come to (SPEC.md 10.1). Where changed
 * questions are still being followed, the rest have theirs from before, and nothing is said of them.
 */
export function* checkLeadScores(): Generator<string> {
  if (isBeingScored()) return;
  for (let last = 0; ; ) {
    const found = misscoredLeads({ after: last, upTo: Number.MAX_SAFE_INTEGER }, slice);
    for (const { id, score } of found)
      yield `Lead ${id}: its answers come to the score ${score}, not to its own.`;
    if (found.length === 0) break;
    last = found.at(-1)!.id;
  }
}

const isBeingScored = (): boolean =>
  db()
    .select()
    .from(operations)
    .where(and(eq(operations.kind, "score-leads"), isNull(operations.finishedAt)))
    .limit(1)
    .get() !== undefined;
