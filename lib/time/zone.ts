const zoned = new Map<string, Intl.DateTimeFormat>();

/** Formatters are dear to make and free to keep. */
function formatter(timeZone: string, key: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${timeZone}|${key}`;
  const known = zoned.get(name);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", { timeZone, ...options });
  zoned.set(name, made);
  return made;
}

/** The calendar day, `YYYY-MM-DD`, that it is in `timeZone` (IANA) at `now`. */
export function todayInZone(now: Date, timeZone: string): string {
  const parts = formatter(timeZone, "day", {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(now);
  const part = (type: string) => parts.find((p) => p.type === type)!.value;
  return `${part("year")}-${part("month")}-${part("day")}`;
}

/** Minutes that `timeZone` is ahead of UTC at `at`. */
export function minutesAhead(at: Date, timeZone: string): number {
  const parts = formatter(timeZone, "offset", { timeZoneName: "longOffset" }).formatToParts(at);
  const [, sign, hours, minutes] =
    /GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(parts.find((p) => p.type === "timeZoneName")!.value) ?? [];
  return sign ? (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : 0;
}

/** The instant at which `day` begins in `timeZone`; where the clocks skip midnight, the first instant after it. */
export const startOfDayInZone = (day: string, timeZone: string): Date =>
  instantInZone(`${day}T00:00`, timeZone);

/**
 * The instant at which clocks in `timeZone` show `local`, `2026-03-31T09:05` as a datetime-local input gives it; where
 * they skip it, as much later as they skip. An invalid date for what is none.
 */
export function instantInZone(local: string, timeZone: string): Date {
  const utc = new Date(`${local}Z`);
  if (Number.isNaN(utc.getTime())) return utc;
  const guess = new Date(utc.getTime() - minutesAhead(utc, timeZone) * 60_000);
  const at = new Date(utc.getTime() - minutesAhead(guess, timeZone) * 60_000);
  return guess > at && localInZone(at, timeZone) < local ? guess : at;
}

/** What clocks in `timeZone` show at `at`, as a datetime-local input takes it. */
export const localInZone = (at: Date, timeZone: string): string =>
  new Date(at.getTime() + minutesAhead(at, timeZone) * 60_000).toISOString().slice(0, 16);

/** `day` moved by a number of calendar days. */
export function addDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** `Mar 31, 2026`. */
export const formatDay = (day: string): string =>
  formatter("UTC", "shortDay", { dateStyle: "medium" }).format(new Date(`${day}T00:00:00Z`));

/** `Mar 31`, or `Mar 2026` where days of several years stand side by side. */
export function formatShortDay(day: string, sameYear: boolean): string {
  const options = sameYear
    ? ({ month: "short", day: "numeric" } as const)
    : ({ month: "short", year: "numeric" } as const);
  return formatter("UTC", `axis${sameYear}`, options).format(new Date(`${day}T00:00:00Z`));
}

/** `Mar 31, 2026, 9:05 AM` on the reader's clock. */
export const formatInstant = (at: Date, timeZone: string): string =>
  formatter(timeZone, "instant", { dateStyle: "medium", timeStyle: "short" }).format(at);

/** `9:05 AM` on the reader's clock. */
export const formatTime = (at: Date, timeZone: string): string =>
  formatter(timeZone, "time", { timeStyle: "short" }).format(at);

/** `Thursday, September 19`, with the year when it is not this one. */
export function formatDayHeading(at: Date, timeZone: string, now: Date): string {
  const sameYear = todayInZone(at, timeZone).slice(0, 4) === todayInZone(now, timeZone).slice(0, 4);
  const options = { weekday: "long", month: "long", day: "numeric" } as const;
  return sameYear
    ? formatter(timeZone, "heading", options).format(at)
    : formatter(timeZone, "headingYear", { ...options, year: "numeric" }).format(at);
}

const steps: [limitSeconds: number, unitSeconds: number, unit: string][] = [
  [3600, 60, "m"],
  [86_400, 3600, "h"],
  [7 * 86_400, 86_400, "d"],
  [60 * 86_400, 7 * 86_400, "w"],
];

/** How long ago, shortly: `now`, `4m`, `2h`, `6d`, `3w`, then the day. */
export function ago(at: Date, now: Date, timeZone: string): string {
  const seconds = (now.getTime() - at.getTime()) / 1000;
  if (seconds < 0) return formatDay(todayInZone(at, timeZone));
  if (seconds < 60) return "now";
  const step = steps.find(([limit]) => seconds < limit);
  return step ? `${Math.floor(seconds / step[1])}${step[2]}` : formatDay(todayInZone(at, timeZone));
}
