import { addDays } from "./zone";

export const units = ["week", "month", "quarter", "year"] as const;
export type Unit = (typeof units)[number];

/** First and last day, both inclusive. */
export type Period = { from: string; to: string };

/**
 * The calendar week, month, quarter or year that `day` is in, or one so many before (−1) or after (1). Weeks begin on
 * Monday (ISO 8601), quarters in January.
 */
export function periodAround(day: string, unit: Unit, by: number): Period {
  if (unit === "week") {
    const from = addDays(day, 7 * by - daysSinceMonday(day));
    return { from, to: addDays(from, 6) };
  }
  const months = { month: 1, quarter: 3, year: 12 }[unit];
  const [year = 0, month = 1] = day.split("-").map(Number);
  const first = Math.floor((year * 12 + month - 1) / months) + by;
  return { from: firstOfMonth(first * months), to: addDays(firstOfMonth((first + 1) * months), -1) };
}

const daysSinceMonday = (day: string) => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** `month` counts from January of the year 0. */
const firstOfMonth = (month: number) =>
  `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}-01`;
