import type { BusinessHours } from "@/lib/clocks/hours";

type Span = { begin: string; end: string };
export type HolidayForm = { on: string; name: string; yearly: boolean };

/** Business hours as they are typed: times as `09:00`, days off with a year whether or not it counts. */
export type OwnHours = { timeZone: string; week: Span[][]; holidays: HolidayForm[] };

export type HoursForm = { kind: "always" | "location" | "own"; locationId: string; own: OwnHours };

type Works = { hours: BusinessHours | null; hoursOfId: number | null };

/** Stands before the day of a holiday that comes every year: one that has a February 29. */
const anyYear = 2028;

const office: Span[] = [{ begin: "09:00", end: "17:00" }];

/** What a form begins with: nine to five on weekdays where nothing is set yet, on the clocks of `timeZone`. */
export const hoursForm = ({ hours, hoursOfId }: Works, timeZone: string): HoursForm => ({
  kind: hours ? "own" : hoursOfId ? "location" : "always",
  locationId: hoursOfId ? String(hoursOfId) : "",
  own: hours ? ownOf(hours) : { timeZone, week: [...Array(5).fill(office), [], []], holidays: [] },
});

const ownOf = ({ timeZone, week, holidays }: BusinessHours): OwnHours => ({
  timeZone,
  week: week.map((spans) => spans.map(([begin, end]) => ({ begin: timeOf(begin), end: timeOf(end) }))),
  holidays: holidays.map(({ on, name }) => ({
    name,
    on: on.length === 5 ? `${anyYear}-${on}` : on,
    yearly: on.length === 5,
  })),
});

/** What the form says, as the actions take it. A day may end at midnight, which a time field calls 00:00. */
export const worksOf = ({ kind, locationId, own }: HoursForm): Works => ({
  hours: kind === "own" ? hoursOf(own) : null,
  hoursOfId: kind === "location" ? Number(locationId) || null : null,
});

const hoursOf = ({ timeZone, week, holidays }: OwnHours): BusinessHours => ({
  timeZone,
  week: week.map((spans) =>
    spans.map(({ begin, end }): [number, number] => [
      minutesOf(begin),
      minutesOf(end === "00:00" ? "24:00" : end),
    ]),
  ),
  holidays: holidays.map(({ on, name, yearly }) => ({ name, on: yearly ? on.slice(5) : on })),
});

/** What is empty is no number, and refused by the schema. */
const minutesOf = (time: string): number => {
  const [hours, minutes] = time.split(":").map(Number);
  return (hours ?? Number.NaN) * 60 + (minutes ?? Number.NaN);
};

const timeOf = (minutes: number): string =>
  [Math.floor(minutes / 60) % 24, minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
