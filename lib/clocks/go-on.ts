import type { Viewer } from "@/lib/access/viewer";
import type { Stored } from "@/lib/records/record";
import { answered } from "./answered";
import { hoursOf } from "./calendars";
import { type Clock, type ClockRow, resumed } from "./clock";
import { hasStopped, keepClocks, phaseOf, runsIn } from "./keep";
import { clockRows, dropClock, keepDue, setClock } from "./rows";

/**
 * After a resolving was taken back by the write of this very moment: its clocks run as if they had never stopped, and
 * the round that a reopening begins is none. Does nothing where nothing was reopened.
 */
export function goOnAsBefore(record: Stored, now: Date): void {
  const rows = clockRows(record.id);
  const [round, last] = rows.filter(({ measures }) => measures === "resolution").toReversed();
  if (!last?.stoppedAt || round?.startedAt.getTime() !== now.getTime()) return;
  dropClock(round.id);
  for (const row of stoppedAt(rows, last.stoppedAt).filter(isOwed)) setClock(row.id, wentOn(row, record));
  keepDue(record.id);
}

/**
 * After a merge was taken back by the writes of this very moment: the clocks that it stopped at `mergedAt` run on, and
 * the round that a reopening begins is none. As for the case that was merged away, the time between counts for nothing.
 */
export function goOnFromNow(viewer: Viewer, record: Stored, mergedAt: Date, now: Date): void {
  if (hasStopped(phaseOf(record))) return;
  const rows = clockRows(record.id);
  const stopped = stoppedAt(rows, mergedAt).filter(isOwed);
  const again = new Set(stopped.map(({ measures }) => measures));
  for (const { id, measures, startedAt } of rows)
    if (again.has(measures) && startedAt.getTime() === now.getTime()) dropClock(id);
  for (const row of stopped) setClock(row.id, { ...row, stoppedAt: null });
  keepClocks(viewer, record, record, now);
}

const stoppedAt = (rows: readonly ClockRow[], at: Date): ClockRow[] =>
  rows.filter((row) => row.stoppedAt?.getTime() === at.getTime());

/** What a response ended stays ended. */
const isOwed = ({ measures, caseId, startedAt }: ClockRow): boolean =>
  measures === "resolution" || !answered(caseId, startedAt);

function wentOn({ stoppedAt, ...row }: ClockRow, record: Stored): Clock {
  const clock = { ...row, stoppedAt: null };
  return runsIn(phaseOf(record), row) ? resumed(clock, hoursOf(record.teamId), stoppedAt!) : clock;
}
