import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import { feed } from "./feed";

/**
 * Refuses what is written over something that the writer has not seen: somebody else added to the history since (SPEC.md
 * 5.3). `seen` is the number of the newest entry that was shown, and the history is looked at as far back as it is shown
 * at first. Throws Invalid under the key `seen`.
 */
export function refuseUnseen(viewer: Viewer, recordId: number, seen: number | undefined, now: Date): void {
  if (seen === undefined) return;
  const fresh = feed(viewer, recordId, {}, now).items.filter(({ id, mine }) => id > seen && !mine).length;
  if (fresh > 0)
    throw new Invalid({
      seen: `${fresh === 1 ? "1 new reply" : `${fresh} new replies`} came in. Read first.`,
    });
}
