import { transact } from "@/db/client";
import type { Viewer } from "@/lib/access/viewer";
import { appendEntry, lastScore, type ScoreChange, writeEntry } from "./ledger-entry";
import { keepScore } from "./ledger-rows";
import { rulesInForce } from "./rules";
import { after } from "./score";

/**
 * Writes one row of the experience ledger, after an opening balance when it is the account's first, and with it
 * the account's score and the history of the account and the case. Gives the row's id, or null when Experience
 * Score is switched off: then nothing is written. Joins the transaction of the change that causes it.
 */
export function recordScore(viewer: Viewer, change: ScoreChange, now: Date): number | null {
  if (!rulesInForce().enabled) return null;
  return transact(() => {
    openLedger(viewer, change, now);
    return writeEntry(viewer, change, now);
  });
}

function openLedger(viewer: Viewer, { accountId, at }: ScoreChange, now: Date): void {
  if (lastScore(accountId) !== undefined) return;
  writeEntry(viewer, { accountId, kind: "opening_balance", points: rulesInForce().start, at }, now);
}

/**
 * Writes several rows of one account in this order, as `recordScore` does each; none of them takes another back. Gives
 * their ids, none while Experience Score is switched off.
 */
export function recordScores(viewer: Viewer, changes: readonly ScoreChange[], now: Date): number[] {
  const [first] = changes;
  const { enabled, min, max } = rulesInForce();
  if (!first || !enabled) return [];
  return transact(() => {
    openLedger(viewer, first, now);
    let score = lastScore(first.accountId)!;
    const ids = changes.map((change) => {
      score = after(score, { ...change, reversesId: null, min, max });
      return appendEntry(viewer, change, score, now);
    });
    keepScore(first.accountId, score);
    return ids;
  });
}
