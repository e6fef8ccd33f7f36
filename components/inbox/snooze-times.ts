import { addDays, formatTime, localInZone, todayInZone } from "@/lib/time/zone";

/** A moment to wait until, `2026-03-31T09:00` on the reader's clock, and its words. */
export type SnoozeTime = { words: string; until: string };

const laterMs = 3 * 60 * 60_000;

/** The moments that a case is mostly to wait until: later today, tomorrow and on Monday morning. */
export function snoozeTimes(now: Date, timeZone: string): SnoozeTime[] {
  const today = todayInZone(now, timeZone);
  const inThreeHours = new Date(now.getTime() + laterMs);
  const later = localInZone(inThreeHours, timeZone);
  const monday = addDays(today, daysToMonday(today));
  return [
    ...(later.startsWith(today)
      ? [{ words: `Later today, ${formatTime(inThreeHours, timeZone)}`, until: later }]
      : []),
    { words: "Tomorrow, 9:00 AM", until: `${addDays(today, 1)}T09:00` },
    { words: "Monday, 9:00 AM", until: `${monday}T09:00` },
  ];
}

/** The next Monday, on a Monday that of the week after. */
function daysToMonday(day: string): number {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return (8 - weekday) % 7 || 7;
}
