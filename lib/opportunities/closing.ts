import { standingStage } from "@/lib/pipelines/stages";
import type { Values } from "@/lib/records/behaviour";
import { choices } from "@/lib/records/lookups";
import { formatDay } from "@/lib/time/zone";
import { daysOverdue } from "./board-tile";

/** How it is with the closing of a deal. */
export type Closing = { words: string; overdue: boolean };

/** What it is told by, besides the stage: a field that an admin has hidden is not told. */
export const closingFields = ["expectedCloseOn", "actualCloseOn", "lostReasonId"] as const;

/**
 * When a deal was won, when and why it was lost, or until when it is to be closed, in a few words; null where there is
 * nothing to say. `today` is the reader's day, `YYYY-MM-DD`.
 */
export function closingOf(values: Values, today: string): Closing | null {
  const kind = standingStage(Number(values.stageId))?.kind;
  if (kind === "won") return said(closed("Won", values));
  if (kind === "lost") return said([closed("Lost", values), reasonOf(values)].filter(Boolean).join(": "));
  const expectedOn = dayIn(values.expectedCloseOn);
  if (expectedOn === null) return null;
  const days = daysOverdue({ expectedOn }, today);
  return days > 0 ? { words: `Overdue ${days}d`, overdue: true } : said(`Closes ${formatDay(expectedOn)}`);
}

const said = (words: string): Closing => ({ words, overdue: false });

function closed(word: "Won" | "Lost", { actualCloseOn }: Values): string {
  const day = dayIn(actualCloseOn);
  return day === null ? word : `${word} on ${formatDay(day)}`;
}

const reasonOf = ({ lostReasonId }: Values): string | undefined =>
  choices("lost").find(({ id }) => id === lostReasonId)?.label;

const dayIn = (value: Values[string] | undefined): string | null =>
  typeof value === "string" ? value : null;
