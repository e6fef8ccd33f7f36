import type { BusinessHours } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { caseType } from "@/lib/cases/case";
import { getRecord } from "@/lib/records/record";
import { inWords, resolutionUnits, responseUnits, spanText } from "@/lib/topics/limits";
import { hoursOf } from "./calendars";
import { type ClockRow, limitMs, usedMs } from "./clock";
import { workedUntil } from "./hours";
import { unknownChannel } from "./keep";
import { clockRows } from "./rows";
import { type ClockFigures, clockName, type DueWords, dueWords } from "./words";

/** A clock of a case, in words. Instants are milliseconds since 1970. */
export type ClockView = {
  id: number;
  name: string;
  /** `overdue` and `due` run, `open` runs without a limit, `paused` stands still, `late` and `done` are over. */
  state: "due" | "overdue" | "open" | "paused" | "late" | "done";
  /** When it runs or ran out, with the words for it. */
  due: { at: number; words: DueWords } | null;
  figures: ClockFigures;
};

export type ClocksOfCase = {
  clocks: ClockView[];
  /** The clocks count working hours, and at present nobody works. */
  outsideHours: boolean;
  /** The time zone of those hours; null around the clock. */
  hoursIn: string | null;
};

/**
 * The clocks of a case that the viewer may see: the first responses in the order of their making, then the resolution,
 * the latest round last. Throws NotFound.
 */
export function clocksOf(viewer: Viewer, caseId: number, now: Date): ClocksOfCase {
  const { teamId } = getRecord(viewer, caseType, caseId);
  const hours = hoursOf(teamId);
  const rows = clockRows(caseId);
  const responses = rows.filter(({ measures }) => measures !== "resolution");
  const known = responses.filter(({ round }) => round !== unknownChannel);
  const resolutions = rows.filter(({ measures }) => measures === "resolution");
  const shown = [...(known.length > 0 ? known : responses), ...resolutions];
  return {
    clocks: shown.map((row) => viewOf(row, hours, now)),
    outsideHours:
      workedUntil(hours, now)?.getTime() === now.getTime() && rows.some(({ runningSince }) => runningSince),
    hoursIn: hours?.timeZone ?? null,
  };
}

function viewOf(row: ClockRow, hours: BusinessHours | null, now: Date): ClockView {
  const used = usedMs(row, hours, now);
  const limit = limitMs(row, hours);
  const due = row.dueAt && { at: row.dueAt.getTime(), words: dueWords(row.dueAt.getTime(), now.getTime()) };
  const over = row.stoppedAt !== null || row.overdueAt !== null;
  return {
    id: row.id,
    name: nameOf(row),
    state: stateOf(row, now),
    due,
    figures: {
      limit: limitText(row, hours),
      leftMs: limit === null || over ? null : limit - used,
      ...{ usedMs: used, countsFrom: now.getTime() },
      countsUntil: row.runningSince ? (workedUntil(hours, now)?.getTime() ?? null) : now.getTime(),
    },
  };
}

function nameOf({ measures, round }: ClockRow): string {
  if (round === unknownChannel) return "First response";
  return round > 1 ? `${clockName(measures)}, reopened` : clockName(measures);
}

function stateOf({ stoppedAt, overdueAt, runningSince, dueAt }: ClockRow, now: Date): ClockView["state"] {
  if (stoppedAt) return overdueAt ? "late" : "done";
  if (!runningSince) return "paused";
  if (!dueAt) return "open";
  return dueAt <= now ? "overdue" : "due";
}

function limitText({ measures, limitSeconds }: ClockRow, hours: BusinessHours | null): string | null {
  if (limitSeconds === null) return null;
  const span = inWords(limitSeconds, measures === "resolution" ? resolutionUnits : responseUnits);
  const text = spanText(span);
  return hours && span.unit === "days" ? text.replace("day", "working day") : text;
}
