import type { Viewer } from "@/lib/access/viewer";
import { NotFound } from "@/lib/errors";
import { lastEntryId } from "@/lib/live/entries";
import { type Choice, choices } from "@/lib/records/lookups";
import type { InboxAddress, InboxList } from "./address";
import { type AfterResolve, afterResolveOf } from "./after-resolve";
import { type CasePane, casePane } from "./pane";
import { type Counts, chipCounts } from "./queues";
import { type InboxRow, type InboxSlice, inboxRows, inboxSlice } from "./rows";

/** A list from its top, with the figures of its chips. */
export type InboxTop = InboxSlice & { chips: Counts };

/** All that the inbox at an address shows at first; later parts are fetched one by one. */
export type InboxPage = {
  top: InboxTop;
  /** The open case; null for none, or where it is not the viewer's to see. */
  pane: CasePane | null;
  departments: readonly Choice[];
  statuses: readonly Choice[];
  afterResolve: AfterResolve;
  /** The history's last entry when it was read: what came later is told (lib/live). */
  drawnAt: number;
};

/** The inbox at an address. */
export const inboxPage = async (viewer: Viewer, address: InboxAddress, now: Date): Promise<InboxPage> => ({
  // Before anything is read.
  drawnAt: lastEntryId(),
  top: await inboxTop(viewer, address, now),
  pane: address.caseId === null ? null : paneOrNone(viewer, address.caseId, now),
  departments: choices("team"),
  statuses: choices("status"),
  afterResolve: afterResolveOf(viewer),
});

/** The first hundred cases of a list, with the figures of its chips. */
export const inboxTop = async (viewer: Viewer, list: InboxList, now: Date): Promise<InboxTop> => ({
  ...inboxSlice(viewer, list, null, now),
  chips: await chipCounts(viewer, list.queue, now),
});

/** Those of some cases that a list holds now, with the figures of its chips: what has changed since it was read. */
export type InboxNews = { rows: InboxRow[]; chips: Counts };

/** What became of some cases in a list. */
export const inboxNews = async (
  viewer: Viewer,
  list: InboxList,
  ids: readonly number[],
  now: Date,
): Promise<InboxNews> => ({
  rows: inboxRows(viewer, list, ids, now),
  chips: await chipCounts(viewer, list.queue, now),
});

function paneOrNone(viewer: Viewer, id: number, now: Date): CasePane | null {
  try {
    return casePane(viewer, id, now);
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}
