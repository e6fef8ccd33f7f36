import type { BusinessHours } from "@/db/schema";

export const weekdays = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
] as const;

/** “Mon–Fri 9 AM–5 PM, Sat 9 AM–1 PM (America/Phoenix), 2 holidays”, or “Around the clock”. */
export function hoursText(hours: BusinessHours | null): string {
  if (!hours) return "Around the clock";
  const { week, holidays, timeZone } = hours;
  const days = runsOf(week).map(({ from, to, spans }) => `${daysText(from, to)} ${spansText(spans)}`);
  const off = holidays.length === 0 ? "" : `, ${holidays.length} holiday${holidays.length === 1 ? "" : "s"}`;
  return `${days.join(", ")} (${timeZone.replaceAll("_", " ")})${off}`;
}

type Run = { from: number; to: number; spans: [number, number][] };

/** Days one after the other that are worked alike; days off are left out. */
function runsOf(week: BusinessHours["week"]): Run[] {
  const runs: Run[] = [];
  week.forEach((spans, day) => {
    if (spans.length === 0) return;
    const last = runs.at(-1);
    const alike = last?.to === day - 1 && JSON.stringify(last.spans) === JSON.stringify(spans);
    if (alike) last.to = day;
    else runs.push({ from: day, to: day, spans });
  });
  return runs;
}

const short = (day: number) => weekdays[day]!.slice(0, 3);
const daysText = (from: number, to: number) => (from === to ? short(from) : `${short(from)}–${short(to)}`);
const spansText = (spans: [number, number][]) =>
  spans.map(([begin, end]) => `${timeText(begin)}–${timeText(end)}`).join(" and ");

/** `9 AM`, `5:30 PM`; the end of a day is midnight. */
function timeText(minutes: number): string {
  const hour = Math.floor(minutes / 60) % 24;
  const rest = minutes % 60 ? `:${String(minutes % 60).padStart(2, "0")}` : "";
  if (rest === "" && hour === 0) return "midnight";
  return `${hour % 12 || 12}${rest} ${hour < 12 ? "AM" : "PM"}`;
}
