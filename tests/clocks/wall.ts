import type { BusinessHours } from "@/db/schema";

const days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const walls = new Map<string, Intl.DateTimeFormat>();

/** What the clocks on the wall of a zone show, asked anew for every instant; `Mon 2026-03-02, 09:05` in some order. */
function wall(timeZone: string): Intl.DateTimeFormat {
  const made = walls.get(timeZone) ?? new Intl.DateTimeFormat("en-CA", { timeZone, ...shown });
  walls.set(timeZone, made);
  return made;
}

const shown: Intl.DateTimeFormatOptions = {
  ...{ weekday: "short", year: "numeric", month: "2-digit", day: "2-digit" },
  ...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
};

/** Whether somebody who looks at the wall at this instant would say that people work. */
export function isWorkedByTheWall(hours: BusinessHours | null, at: Date): boolean {
  if (!hours) return true;
  const parts = wall(hours.timeZone).formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)!.value;
  const day = `${part("year")}-${part("month")}-${part("day")}`;
  if (hours.holidays.some(({ on }) => on === day || on === day.slice(5))) return false;
  const minute = Number(part("hour")) * 60 + Number(part("minute"));
  const spans = hours.week[days.indexOf(part("weekday").replace(".", ""))]!;
  return spans.some(([begin, end]) => begin <= minute && minute < end);
}

/** Working time by asking every `step` milliseconds. */
export function workedByTheWall(hours: BusinessHours | null, from: Date, to: Date, step: number): number {
  let sum = 0;
  for (let at = from.getTime(); at < to.getTime(); at += step)
    if (isWorkedByTheWall(hours, new Date(at))) sum += step;
  return sum;
}
