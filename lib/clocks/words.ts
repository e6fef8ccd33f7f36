import { channelNames } from "@/lib/topics/limits";
import type { Measures } from "./clock";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** What is due within this time stands out. */
const soonMs = hourMs;

/** “Resolution”, “First response by email”, “First response by SMS”. */
export function clockName(measures: Measures): string {
  if (measures === "resolution") return "Resolution";
  const channel = channelNames[measures];
  return `First response by ${measures === "sms" ? channel : channel.toLowerCase()}`;
}

/** A time at a glance, in its largest unit: `<1m`, `40m`, `2h`, `3d`. */
export function spanShort(ms: number): string {
  if (ms < minuteMs) return "<1m";
  if (ms < hourMs) return `${Math.floor(ms / minuteMs)}m`;
  return ms < dayMs ? `${Math.floor(ms / hourMs)}h` : `${Math.floor(ms / dayMs)}d`;
}

const units = [
  [dayMs, "d"],
  [hourMs, "h"],
  [minuteMs, "m"],
  [1000, "s"],
] as const;

/** A time in its two largest units: `1d 4h`, `2h 10m`, `45s`. */
export function spanLong(ms: number): string {
  const largest = units.findIndex(([unit]) => ms >= unit);
  if (largest < 0) return "0s";
  let rest = ms;
  const parts = units.slice(largest, largest + 2).map(([unit, name]) => {
    const count = Math.floor(rest / unit);
    rest -= count * unit;
    return count > 0 ? `${count}${name}` : "";
  });
  return parts.filter(Boolean).join(" ");
}

/** What a clock has used as it was read, and until when that grows. Instants are milliseconds since 1970. */
export type ClockFigures = {
  /** `1 working day`, `60 seconds`; null without one. */
  limit: string | null;
  usedMs: number;
  /** What is left of the limit while it is neither over nor stopped. */
  leftMs: number | null;
  countsFrom: number;
  /** Null where nothing ends it; `countsFrom` where it stands still. */
  countsUntil: number | null;
};

/** “2h 10m used of 1 working day, 5h 50m left”, as it is at `now`, which is not before it was read. */
export function figuresText({ limit, countsFrom, countsUntil, ...read }: ClockFigures, now: number): string {
  const more = Math.max(0, Math.min(now, countsUntil ?? now) - countsFrom);
  const used = `${spanLong(read.usedMs + more)} used`;
  if (limit === null) return used;
  const left = read.leftMs === null ? "" : `, ${spanLong(Math.max(0, read.leftMs - more))} left`;
  return `${used} of ${limit}${left}`;
}

export type DueWords = { text: string; mark: "plain" | "soon" | "overdue" };

/** What a badge says of a due date, and how loudly: “Due 40m”, “Overdue 2h”. Both in milliseconds since 1970. */
export function dueWords(dueAt: number, now: number): DueWords {
  const left = dueAt - now;
  if (left <= 0) return { text: `Overdue ${spanShort(-left)}`, mark: "overdue" };
  return { text: `Due ${spanShort(left)}`, mark: left <= soonMs ? "soon" : "plain" };
}
