import type { Stored } from "@/lib/records/record";
import { hoursOf } from "./calendars";
import { type Clock, type ClockRow, resumed } from "./clock";
import { phaseOf, runsIn } from "./keep";
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
  for (const row of rows)
    if (row.stoppedAt?.getTime() === last.stoppedAt.getTime()) setClock(row.id, wentOn(row, record));
  keepDue(record.id);
}

function wentOn({ stoppedAt, ...row }: ClockRow, record: Stored): Clock {
  const clock = { ...row, stoppedAt: null };
  return runsIn(phaseOf(record), row) ? resumed(clock, hoursOf(record.teamId), stoppedAt!) : clock;
}
