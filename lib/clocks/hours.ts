import type { BusinessHours } from "@/db/schema";
import { minutesAhead } from "@/lib/time/zone";

export type { BusinessHours };

const minuteMs = 60_000;
const dayMs = 86_400_000;
/** Further ahead nobody looks: what is not done in ten years of such a calendar is never due. */
const horizonMs = 3660 * dayMs;

/**
 * The working time between two instants, in milliseconds; none where `to` is not after `from`. An instant is worked
 * when the clock on the wall of the calendar's time zone stands within a span of its weekday and the day is no holiday,
 * so that an hour that summer time skips counts for nothing and one that comes twice counts twice. Without hours it is
 * worked around the clock.
 */
export function workingMs(hours: BusinessHours | null, from: Date, to: Date): number {
  const between = Math.max(0, to.getTime() - from.getTime());
  if (!hours || between === 0) return between;
  let sum = 0;
  for (const [begin, end] of spansWorked(hours, from.getTime(), to.getTime())) sum += end - begin;
  return sum;
}

/**
 * The first instant at which `ms` of working time have passed since `from`; null where that is over ten years ahead,
 * as in a calendar without any working time.
 */
export function workedBy(hours: BusinessHours | null, from: Date, ms: number): Date | null {
  if (ms <= 0) return from;
  if (!hours) return new Date(from.getTime() + ms);
  if (!hours.week.some((spans) => spans.length > 0)) return null;
  let left = ms;
  for (const [begin, end] of spansWorked(hours, from.getTime(), from.getTime() + horizonMs)) {
    if (end - begin >= left) return new Date(begin + left);
    left -= end - begin;
  }
  return null;
}

/** Until when people work from this instant on; it is the instant itself where they do not, null around the clock. */
export function workedUntil(hours: BusinessHours | null, at: Date): Date | null {
  if (!hours) return null;
  const [span] = spansWorked(hours, at.getTime(), at.getTime() + dayMs);
  return span?.[0] === at.getTime() ? new Date(span[1]) : at;
}

/** How long a working day of the calendar is on average, in milliseconds; 24 hours around the clock. */
export function averageDayMs(hours: BusinessHours | null): number {
  const days = hours?.week.filter((spans) => spans.length > 0) ?? [];
  if (days.length === 0) return dayMs;
  const minutes = days.flat().reduce((sum, [begin, end]) => sum + end - begin, 0);
  return Math.round((minutes / days.length) * minuteMs);
}

/** The stretches that are worked from one instant until another, in order, cut at both. */
function* spansWorked(hours: BusinessHours, from: number, until: number): Generator<[number, number]> {
  const off = new Set(hours.holidays.map(({ on }) => on));
  for (const { begin, end, ahead } of steadyStretches(hours.timeZone, from, until))
    for (let midnight = floorDay(begin + ahead); midnight < end + ahead; midnight += dayMs)
      for (const [opens, closes] of spansOn(hours, off, midnight)) {
        const a = Math.max(begin, midnight + opens * minuteMs - ahead);
        const b = Math.min(end, midnight + closes * minuteMs - ahead);
        if (a < b) yield [a, b];
      }
}

/** The spans of a day, which is given by its midnight as if the zone were UTC. */
function spansOn({ week }: BusinessHours, off: ReadonlySet<string>, midnight: number): [number, number][] {
  const spans = week[weekdayOf(midnight)] ?? [];
  if (spans.length === 0 || off.size === 0) return spans;
  const day = new Date(midnight).toISOString().slice(0, 10);
  return off.has(day) || off.has(day.slice(5)) ? [] : spans;
}

const floorDay = (ms: number) => Math.floor(ms / dayMs) * dayMs;

/** 0 for Monday: 1970 began on a Thursday. */
const weekdayOf = (midnight: number) => (((midnight / dayMs + 3) % 7) + 7) % 7;

type Stretch = { begin: number; end: number; ahead: number };

/**
 * From one instant until another, cut wherever the zone's distance from UTC changes; `ahead` is that, in milliseconds.
 */
function* steadyStretches(zone: string, from: number, until: number): Generator<Stretch> {
  for (let begin = from; begin < until; ) {
    const next = floorDay(begin) + dayMs;
    const [here, there] = [aheadAtMidnight(zone, floorDay(begin)), aheadAtMidnight(zone, next)];
    const turn = here === there ? null : turnBetween(zone, next - dayMs, next);
    const ahead = turn !== null && begin >= turn ? there : here;
    const end = Math.min(until, turn !== null && begin < turn ? turn : next);
    yield { begin, end, ahead };
    begin = end;
  }
}

/** The minute within the day at which the zone's distance from UTC changes. */
function turnBetween(zone: string, from: number, to: number): number {
  const before = aheadAt(zone, from);
  let [low, high] = [from / minuteMs, to / minuteMs];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (aheadAt(zone, middle * minuteMs) === before) low = middle;
    else high = middle;
  }
  return high * minuteMs;
}

const aheadAt = (zone: string, at: number): number => minutesAhead(new Date(at), zone) * minuteMs;

const known = new Map<string, number>();
const mostKnown = 20_000;

/** Kept, because a long case crosses many days and asking what a zone's clocks show is dear. */
function aheadAtMidnight(zone: string, midnight: number): number {
  const key = `${zone}|${midnight}`;
  const held = known.get(key);
  if (held !== undefined) return held;
  if (known.size >= mostKnown) known.clear();
  const ahead = aheadAt(zone, midnight);
  known.set(key, ahead);
  return ahead;
}
