import { addDays, formatShortDay, startOfDayInZone } from "@/lib/time/zone";

/** A day that an axis names: its first instant, and its words. */
export type DayTick = { at: number; label: string };

/** The days that an axis names: the first of a range and a few at equal steps. */
export function dayTicks({ from, to }: { from: string; to: string }, timeZone: string, most = 6): DayTick[] {
  const count = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  const step = Math.max(1, Math.ceil((count + 1) / most));
  const days = Array.from({ length: Math.floor(count / step) + 1 }, (_, nth) => addDays(from, nth * step));
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  return days.map((day) => ({
    at: startOfDayInZone(day, timeZone).getTime(),
    label: formatShortDay(day, sameYear),
  }));
}
