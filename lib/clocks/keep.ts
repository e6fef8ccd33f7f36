import type { Viewer } from "@/lib/access/viewer";
import { categoryOf, type StatusCategory } from "@/lib/cases/statuses";
import type { Stored } from "@/lib/records/record";
import { answered } from "./answered";
import { hoursOf } from "./calendars";
import {
  type Clock,
  type ClockRow,
  paused,
  resumed,
  started,
  stopped,
  underHours,
  underTerms,
  waiting,
} from "./clock";
import { addClock, clockRows, keepDue, setClock } from "./rows";
import { generousTerms, termsFor, termsOf } from "./terms";

/** How far a case is: its status's category, or in the recycle bin. */
export type Phase = StatusCategory | "away";

/** A first response whose channel nobody knows yet is round 0; a channel's own begins at 1. */
export const unknownChannel = 0;

/** Whether the clocks of a case in this phase measure nothing any more. */
export const hasStopped = (phase: Phase) => phase === "resolved" || phase === "closed";

/**
 * Has the clocks of a case follow a write of it, within the same transaction (SPEC.md 5.5). What had run out by then
 * must have been charged (`runOutBefore`). The resolution runs until the case is resolved or closed, pauses while a
 * response is awaited, and begins a new round when the case is reopened; a first response runs until somebody responds.
 * All stand still in the recycle bin. A case without clocks, such as one from before there were any, gets them now.
 */
export function keepClocks(viewer: Viewer, before: Stored | null, after: Stored | null, now: Date): void {
  const { id } = (after ?? before)!;
  const rows = before ? clockRows(id) : [];
  const phase = phaseOf(after);
  for (const row of rows.filter(({ stoppedAt }) => !stoppedAt)) {
    const next = moved(row, phase, before!, after ?? before!, now);
    if (next !== row) setClock(row.id, next);
  }
  if (after && phase !== "away" && !hasStopped(phase))
    begin(viewer, after, { phase, rows, reopened: isReopened(before) }, now);
  keepDue(id);
}

/** The phase of a case; `away` for none. */
export function phaseOf(record: Stored | null): Phase {
  if (!record || record.deletedAt !== null) return "away";
  return categoryOf(record.values.statusId ?? null) ?? "open";
}

const isReopened = (before: Stored | null): boolean => hasStopped(phaseOf(before));

function moved(row: ClockRow, phase: Phase, before: Stored, after: Stored, now: Date): Clock {
  if (hasStopped(phase)) return stopped(row, hoursOf(before.teamId), now);
  const clock = underTopic(underTeam(row, before, after, now), row, after, now);
  const hours = hoursOf(after.teamId);
  const runs = runsIn(phase, row);
  if (runs === (clock.runningSince !== null)) return clock;
  return runs ? resumed(clock, hours, now) : paused(clock, hours, now);
}

/** Whether a clock runs in a phase that has not stopped it. */
export const runsIn = (phase: Phase, { measures }: Pick<Clock, "measures">): boolean =>
  phase !== "away" && !(phase === "awaiting_response" && measures === "resolution");

function underTeam(clock: Clock, before: Stored, after: Stored, now: Date): Clock {
  if (before.teamId === after.teamId) return clock;
  return underHours(clock, hoursOf(before.teamId), hoursOf(after.teamId), now);
}

function underTopic(clock: Clock, { round, measures }: ClockRow, { values, teamId }: Stored, now: Date) {
  const topicId = values.topicId as number;
  if (clock.topicId === topicId) return clock;
  const terms = round === unknownChannel ? generousTerms(topicId) : termsFor(topicId, measures);
  return underTerms(clock, terms, hoursOf(teamId), now);
}

type Standing = { phase: Phase; rows: readonly ClockRow[]; reopened: boolean };

/** Of a case that comes from elsewhere nobody knows whether it was answered there: it waits for no first response. */
function begin(viewer: Viewer, record: Stored, { phase, rows, reopened }: Standing, now: Date): void {
  const resolutions = rows.filter(({ measures }) => measures === "resolution");
  if (reopened || resolutions.length === 0) beginResolution(record, phase, resolutions.length + 1, now);
  const isNew = rows.length === 0 && !reopened && viewer.via !== "import";
  if (isNew && !answered(record.id)) beginResponse(record, now);
}

function beginResolution({ id, teamId, values }: Stored, phase: Phase, round: number, now: Date): void {
  const terms = termsOf(values.topicId as number).resolution;
  const clock = runsIn(phase, terms) ? started(terms, hoursOf(teamId), now) : waiting(terms, now);
  addClock(id, round, clock);
}

const beginResponse = ({ id, teamId, values }: Stored, now: Date): void =>
  void addClock(id, unknownChannel, started(generousTerms(values.topicId as number), hoursOf(teamId), now));
