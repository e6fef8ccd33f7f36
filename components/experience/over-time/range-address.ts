import type { DayRange, ScoreHistory } from "@/lib/experience/history";
import { addDays } from "@/lib/time/zone";

/** The stretches of time with a name, by what the address calls them, with their days. */
export const presets = {
  "30d": { label: "30 days", days: 30 },
  "90d": { label: "90 days", days: 90 },
  "1y": { label: "1 year", days: 365 },
  all: { label: "All", days: null },
} as const;
export type Preset = keyof typeof presets;

/** What the address of Analytics says: a stretch by name or by its days, and how it is looked at. */
export type RangeAddress = { preset: Preset | null; from: string; to: string; table: boolean; page: number };

type Sent = Record<string, string | string[] | undefined>;

/** Reads the address; what it does not say is a chart of the last 90 days. */
export function readRangeAddress(sent: Sent): RangeAddress {
  const [from, to] = [dayOf(sent.from), dayOf(sent.to)];
  const page = Number(sent.page);
  return {
    preset:
      from && to ? null : ((Object.keys(presets) as Preset[]).find((each) => each === sent.range) ?? "90d"),
    ...{ from, to },
    table: sent.view === "table",
    page: Number.isInteger(page) && page > 0 && page < 1000 ? page : 1,
  };
}

/** The address that reads as this. */
export function rangeHref(path: string, { preset, from, to, table, page }: RangeAddress): string {
  const query = new URLSearchParams({
    ...(preset === null ? { from, to } : preset !== "90d" && { range: preset }),
    ...(table && { view: "table" }),
    ...(table && page > 1 && { page: String(page) }),
  });
  return query.size ? `${path}?${query}` : path;
}

/** The days that it asks for, up to `today`. */
export function daysAsked({ preset, from, to }: RangeAddress, today: string): DayRange {
  if (preset === null) return { from, to };
  const { days } = presets[preset];
  return { from: days === null ? null : addDays(today, -days), to: null };
}

/** Why these days are no range of the score; null where they are one. */
export function faultOf(
  days: { from: string; to: string },
  { beganOn, today }: ScoreHistory,
): DayFault | null {
  if (!days.from || !days.to) return { at: days.from ? "to" : "from", why: "Choose a day." };
  if (beganOn && days.from < beganOn) return { at: "from", why: "The score began later." };
  if (days.to > today) return { at: "to", why: "That is still to come." };
  return days.from > days.to ? { at: "to", why: "This is before From." } : null;
}

export type DayFault = { at: "from" | "to"; why: string };

/** A day as an address may write it, else nothing. */
function dayOf(sent: Sent[string]): string {
  const day = typeof sent === "string" && /^\d{4}-\d\d-\d\d$/.test(sent) ? sent : "";
  return day && !Number.isNaN(Date.parse(day)) ? day : "";
}
