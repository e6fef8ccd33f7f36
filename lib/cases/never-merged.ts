import type { Viewer } from "@/lib/access/viewer";
import { goOnFromNow } from "@/lib/clocks/go-on";
import { forgiveReopening } from "@/lib/experience/score-case";
import type { Stored } from "@/lib/records/record";

const reason = "The merge was undone";

/**
 * Whoever takes a merge back has neither reopened the case that was left, nor did the merge: that costs the account
 * nothing. The clocks that the merge stopped go on, since what was told on the other case answers this one no more. To be
 * called once all is back, in its transaction.
 */
export function asNeverMerged(viewer: Viewer, survivor: Stored, mergedAt: Date, now: Date): void {
  for (const at of [mergedAt, now]) forgiveReopening(viewer, survivor.id, { at, reason }, now);
  goOnFromNow(viewer, survivor, mergedAt, now);
}
