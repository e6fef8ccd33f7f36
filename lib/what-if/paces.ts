import { db } from "@/db/client";
import { teams } from "@/db/schema";
import { hoursOf } from "@/lib/clocks/calendars";
import { averageDayMs } from "@/lib/clocks/hours";
import type { Pace, Times } from "./clocks";

const weekMinutes = 7 * 24 * 60;

/** How every department works that keeps hours, for clocks that have run until `now`. */
export function timesAt(now: Date): Times {
  const ids = db()
    .select({ id: teams.id })
    .from(teams)
    .all()
    .map(({ id }) => id);
  const paces = ids.flatMap((id): [number, Pace][] => {
    const hours = hoursOf(id);
    if (!hours) return [];
    const minutes = hours.week.flat().reduce((sum, [begin, end]) => sum + end - begin, 0);
    return [[id, { dayMs: averageDayMs(hours), share: minutes / weekMinutes }]];
  });
  return { paces: Object.fromEntries(paces), asOf: now.getTime() };
}
