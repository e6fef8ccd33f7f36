import { type CalendarAddress, daysShown } from "@/lib/calendar/address";
import { formatDay } from "@/lib/time/zone";

const inWords = (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat("en-US", { timeZone: "UTC", ...options });
  return (day: string) => format.format(new Date(`${day}T00:00:00Z`));
};

/** `November 2026`. */
const monthOf = inWords({ month: "long", year: "numeric" });
/** `Sunday, November 1, 2026`. */
export const fullDay = inWords({ dateStyle: "full" });
/** `Sun`. */
export const weekdayOf = inWords({ weekday: "short" });
/** `Sun, Nov 1`. */
export const shortDay = inWords({ weekday: "short", month: "short", day: "numeric" });

/** What the view shows: a month by its name, else the first and the last day. */
export function periodOf(address: CalendarAddress): string {
  if (address.view === "month") return monthOf(address.day);
  const { from, to } = daysShown(address);
  return `${formatDay(from)} – ${formatDay(to)}`;
}
