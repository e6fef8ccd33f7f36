import { sql } from "drizzle-orm";
import { periodAround, type Unit, units } from "@/lib/time/periods";
import { addDays, formatDay, formatInstant, startOfDayInZone, todayInZone } from "@/lib/time/zone";
import { type Field, FieldError, type Value } from "../field";
import type { FilterContext, Kind, Operator } from "../kind";
import { empty, filled } from "../operators";

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Refuses days that no calendar has, such as 2026-02-30. */
function readDay(input: unknown, field: Field): string | null {
  if (input === null || input === undefined || input === "") return null;
  const parts = typeof input === "string" ? pattern.exec(input.trim()) : null;
  const date = parts && new Date(`${parts[0]}T00:00:00Z`);
  if (!date || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== parts[0])
    throw new FieldError(`${field.label} must be a date, such as 2026-03-31.`);
  return parts[0];
}

/** A day filter as bounds of days, first and last inclusive. */
type Range = { from?: string; to?: string };
type ReadRange = (operands: Value[], field: Field, context: FilterContext) => Range;

function onDays(label: string, operands: 0 | 1 | 2, range: ReadRange): Operator {
  const where: Operator["where"] = (column, given, field, context) => {
    const { from, to } = range(given, field, context);
    const low = from && bound(from, field, context);
    const high = to && bound(addDays(to, 1), field, context);
    if (low !== undefined && high !== undefined) return sql`(${column} >= ${low} and ${column} < ${high})`;
    return low !== undefined ? sql`${column} >= ${low}` : sql`${column} < ${high}`;
  };
  return { label, operands, narrows: true, where };
}

const bound = (day: string, field: Field, { timeZone }: FilterContext) =>
  field.kind === "date" ? day : startOfDayInZone(day, timeZone).getTime();

const day = (input: Value | undefined, field: Field) => {
  const read = readDay(input, field);
  if (!read) throw new FieldError(`${field.label} needs a date.`);
  return read;
};

function days(input: Value | undefined): number {
  const count = Number(input);
  if (!Number.isInteger(count) || count < 1 || count > 3660)
    throw new FieldError("Give a number of days, 1 to 3660.");
  return count;
}

const today = ({ now, timeZone }: FilterContext) => todayInZone(now, timeZone);

/** `thisWeek: is this week`, and the same for the one before and the one after, and for every unit. */
const periodOperators = Object.fromEntries(
  units.flatMap((unit) => [-1, 0, 1].map((by) => [nameOf(unit, by), onPeriod(unit, by)])),
);

function onPeriod(unit: Unit, by: number): Operator {
  return onDays(`is ${wordOf(by)} ${unit}`, 0, (_, __, c) => periodAround(today(c), unit, by));
}

function wordOf(by: number): string {
  return by === 0 ? "this" : by < 0 ? "last" : "next";
}

function nameOf(unit: Unit, by: number): string {
  return `${wordOf(by)}${unit[0]!.toUpperCase()}${unit.slice(1)}`;
}

const oneDay = (label: string, by: number) =>
  onDays(label, 0, (_, __, c) => ({ from: addDays(today(c), by), to: addDays(today(c), by) }));

const dayOperators: Record<string, Operator> = {
  on: onDays("is on", 1, ([a], f) => ({ from: day(a, f), to: day(a, f) })),
  before: onDays("is before", 1, ([a], f) => ({ to: addDays(day(a, f), -1) })),
  after: onDays("is after", 1, ([a], f) => ({ from: addDays(day(a, f), 1) })),
  between: onDays("is between", 2, ([a, b], f) => ({ from: day(a, f), to: day(b, f) })),
  today: oneDay("is today", 0),
  yesterday: oneDay("is yesterday", -1),
  tomorrow: oneDay("is tomorrow", 1),
  ...periodOperators,
  last: onDays("in the last … days", 1, ([n], _, c) => ({ from: addDays(today(c), -days(n)), to: today(c) })),
  older: onDays("is more than … days ago", 1, ([n], _, c) => ({ to: addDays(today(c), -days(n) - 1) })),
  next: onDays("in the next … days", 1, ([n], _, c) => ({ from: today(c), to: addDays(today(c), days(n)) })),
  empty,
  filled,
};

export const date: Kind = {
  name: "date",
  parse: readDay,
  format: (value) => (value === null ? "" : formatDay(String(value))),
  operators: dayOperators,
  sortable: true,
};

export const dateTime: Kind = {
  name: "dateTime",
  /** Takes milliseconds, or an ISO instant with its offset. */
  parse: (input, field) => {
    if (input === null || input === undefined || input === "") return null;
    const time = typeof input === "number" ? input : Date.parse(String(input));
    if (!Number.isFinite(time)) throw new FieldError(`${field.label} must be a date and a time.`);
    return time;
  },
  format: (value, _field, { timeZone }) =>
    value === null ? "" : formatInstant(new Date(Number(value)), timeZone),
  operators: dayOperators,
  sortable: true,
};
