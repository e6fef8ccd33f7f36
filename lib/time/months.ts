import { periodAround } from "./periods";
import { formatShortDay } from "./zone";

/** A calendar month, `YYYY-MM`; in the order of the calendar as text. */
export type Month = string;

/** The month that a day, `YYYY-MM-DD`, is in. */
export const monthOf = (day: string): Month => day.slice(0, 7);

/** Its first and last day, both inclusive. */
export const daysOfMonth = (month: Month): { from: string; to: string } =>
  periodAround(`${month}-01`, "month", 0);

/** The month so many after it, or before it where `count` is below nought. */
export const addMonths = (month: Month, count: number): Month =>
  monthOf(periodAround(`${month}-01`, "month", count).from);

/** Every month from one to another, both inclusive; none where they are the wrong way round. */
export function monthsBetween(from: Month, to: Month): Month[] {
  const count =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5)) - Number(from.slice(5));
  return Array.from({ length: Math.max(0, count + 1) }, (_, nth) => addMonths(from, nth));
}

/** `Mar`, and `Jan 2027` where a year begins: for months that stand side by side. */
export const formatMonthInRow = (month: Month): string =>
  month.endsWith("-01") ? formatMonth(month) : formatMonth(month).slice(0, 3);

/** `Mar 2026`. */
export const formatMonth = (month: Month): string => formatShortDay(`${month}-01`, false);
