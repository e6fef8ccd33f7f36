import type { BusinessHours, caseClocks } from "@/db/schema";
import { averageDayMs, workedBy, workingMs } from "./hours";
import { limitOver } from "./limit";

export type ClockRow = typeof caseClocks.$inferSelect;

/** What a clock measures: the time until the case is resolved, or until the first response on a channel. */
export type Measures = ClockRow["measures"];

/** What a clock has of its topic. */
export type Terms = Pick<ClockRow, "measures" | "topicId" | "limitSeconds" | "penalty">;

/** A clock without its place in the table: what the rules of this file work on. */
export type Clock = Terms &
  Pick<ClockRow, "startedAt" | "runningSince" | "usedMs" | "dueAt" | "warnAt" | "overdueAt" | "stoppedAt">;

type Hours = BusinessHours | null;

const hourMs = 3_600_000;

/** A clock that begins to run now. */
export const started = (terms: Terms, hours: Hours, now: Date): Clock =>
  reckoned({ ...waiting(terms, now), runningSince: now }, hours);

/** A clock that is there from now on, and does not run yet. */
export const waiting = (terms: Terms, now: Date): Clock => ({
  ...terms,
  startedAt: now,
  usedMs: 0,
  ...standing,
  overdueAt: null,
  stoppedAt: null,
});

const standing = { runningSince: null, dueAt: null, warnAt: null };

/** Working time that the clock has used, in milliseconds. */
export const usedMs = (clock: Clock, hours: Hours, now: Date): number =>
  clock.usedMs + (clock.runningSince ? workingMs(hours, clock.runningSince, now) : 0);

/**
 * The clock's limit in working time, in milliseconds; null without one. A resolution limit of whole days counts working
 * days, each as long as the calendar's are on average; any other counts as it is.
 */
export function limitMs({ measures, limitSeconds }: Terms, hours: Hours): number | null {
  return limitSeconds === null ? null : limitOver(measures, limitSeconds, averageDayMs(hours));
}

/** It stands still from now on, and keeps what it used. */
export const paused = (clock: Clock, hours: Hours, now: Date): Clock => ({
  ...clock,
  usedMs: usedMs(clock, hours, now),
  ...standing,
});

/** It runs on. Who was warned before is not warned again. */
export function resumed(clock: Clock, hours: Hours, now: Date): Clock {
  const running = reckoned({ ...clock, runningSince: now }, hours);
  return isWarned(clock, hours) ? { ...running, warnAt: null } : running;
}

/** It measures nothing any more. */
export const stopped = (clock: Clock, hours: Hours, now: Date): Clock => ({
  ...paused(clock, hours, now),
  stoppedAt: now,
});

/**
 * It takes the limit and penalty of another topic, and keeps its start and what it used. Where that is more than the new
 * limit, it runs out now. One that ran out keeps the terms by which it did.
 */
export function underTerms(clock: Clock, terms: Terms, hours: Hours, now: Date): Clock {
  if (clock.overdueAt) return clock;
  const taken = { ...settled(clock, hours, now), ...terms };
  const running = reckoned(taken, hours);
  const short = running.dueAt !== null && running.dueAt > now && isWarned(taken, hours);
  return short ? { ...running, warnAt: now } : running;
}

/** It goes on in other hours from now on; what it used in the old ones counts. */
export function underHours(clock: Clock, was: Hours, is: Hours, now: Date): Clock {
  if (!clock.runningSince) return clock;
  return resumed(settled(clock, was, now), is, now);
}

/** The same clock, with what it has used counted up to now. */
const settled = (clock: Clock, hours: Hours, now: Date): Clock =>
  clock.runningSince ? { ...clock, usedMs: usedMs(clock, hours, now), runningSince: now } : clock;

/** With the instants at which it runs out and at which its people are warned, from what it has used. */
function reckoned(clock: Clock, hours: Hours): Clock {
  const limit = limitMs(clock, hours);
  const { runningSince: since, overdueAt } = clock;
  if (!since || overdueAt) return { ...clock, dueAt: since && overdueAt, warnAt: null };
  if (limit === null) return { ...clock, dueAt: null, warnAt: null };
  const left = limit - clock.usedMs;
  const untilWarning = left - leadMs(limit);
  const dueAt = workedBy(hours, since, left);
  return { ...clock, dueAt, warnAt: dueAt && untilWarning > 0 ? workedBy(hours, since, untilWarning) : null };
}

/** A quarter of the limit, an hour at most: how much working time is left when people are warned. */
const leadMs = (limit: number): number => Math.min(limit / 4, hourMs);

function isWarned(clock: Clock, hours: Hours): boolean {
  const limit = limitMs(clock, hours);
  return limit !== null && clock.usedMs >= limit - leadMs(limit);
}
