import type { Viewer } from "@/lib/access/viewer";
import { goOnAsBefore } from "@/lib/clocks/go-on";
import { forgiveReopening } from "@/lib/experience/score-case";
import type { Stored } from "@/lib/records/record";

/**
 * Whoever takes a resolving back has not reopened the case: it costs the account nothing, and the clocks go on as if
 * they had never stopped. To be called after the write that took it back, in its transaction; any other write has no
 * such part.
 */
export function asNeverResolved(viewer: Viewer, written: Stored, now: Date): void {
  forgiveReopening(viewer, written.id, { at: now, reason: "The resolving was undone" }, now);
  goOnAsBefore(written, now);
}
