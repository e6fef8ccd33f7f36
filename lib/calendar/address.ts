import { addDays } from "@/lib/time/zone";

export const calendarViews = ["month", "week", "agenda"] as const;
export type CalendarView = (typeof calendarViews)[number];

/** What the address of the calendar says: how it is looked at, around which day, and whose it is. */
export type CalendarAddress = { view: CalendarView; day: string; who: "mine" | "team" };

/** How many days the agenda looks ahead, the first one counted. */
export const agendaDays = 14;

/** Reads an address; what it does not say, or says wrongly, is the month of today, mine. */
export function readCalendarAddress(
  sent: Record<string, string | string[] | undefined>,
  today: string,
): CalendarAddress {
  const view = calendarViews.find((each) => each === sent.view) ?? "month";
  const day = typeof sent.day === "string" && isDay(sent.day) ? sent.day : today;
  return { view, day, who: sent.who === "team" ? "team" : "mine" };
}

function isDay(text: string): boolean {
  const date = /^(19|20|21)\d\d-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The address that reads as this. */
export const calendarHref = ({ view, day, who }: CalendarAddress): string =>
  `/calendar?${new URLSearchParams({ view, day, ...(who === "team" && { who }) })}`;

/** The days that a view shows: six weeks from a Sunday, one week, or two weeks ahead. Both ends belong to it. */
export function daysShown({ view, day }: Pick<CalendarAddress, "view" | "day">): {
  from: string;
  to: string;
} {
  if (view === "agenda") return { from: day, to: addDays(day, agendaDays - 1) };
  const from = sundayOf(view === "month" ? `${day.slice(0, 7)}-01` : day);
  return { from, to: addDays(from, view === "month" ? 41 : 6) };
}

const sundayOf = (day: string): string => addDays(day, -new Date(`${day}T00:00:00Z`).getUTCDay());

/** The day around which the view before or after this one stands. */
export function stepped({ view, day }: Pick<CalendarAddress, "view" | "day">, step: 1 | -1): string {
  if (view !== "month") return addDays(day, step * (view === "week" ? 7 : agendaDays));
  const [year, month] = day.split("-").map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 1 + step, 1)).toISOString().slice(0, 10);
}

/** Every day from one to the other. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
