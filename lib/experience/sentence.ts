import type { Measures } from "@/lib/clocks/clock";
import { clockName } from "@/lib/clocks/words";
import type { ScoreKind } from "./ledger-entry";

/** What a sentence about a ledger row needs; the case as the reader may know it. */
export type Told = {
  kind: ScoreKind;
  points: number;
  topic: string | null;
  /** The number of its case; `unseen` for a case that the reader may not see or that is gone, null for none. */
  caseNumber: string | "unseen" | null;
  reason: string | null;
  /** What the clock measured that ran out, while it is there. */
  measures?: Measures | null;
  /** The row that it takes back. */
  takesBack?: { kind: ScoreKind; points: number; reason: string | null; measures?: Measures | null };
};

/** Points with their sign, and a true minus: `+5`, `−20`, `0`. */
export const signed = (points: number): string =>
  points > 0 ? `+${points}` : points < 0 ? `−${Math.abs(points)}` : "0";

/** Why a score moved, in one line: “−20 Password reset (topic) on case UUB-1745406”. */
export function scoreSentence(told: Told): string {
  if (told.kind === "opening_balance")
    return `Starts at ${told.points}${told.reason ? ` (${told.reason.toLowerCase()})` : ""}`;
  if (!told.takesBack) return `${signed(told.points)} ${causeOf(told)}`;
  const { kind, points, reason, measures } = told.takesBack;
  const because = told.reason ? `: ${told.reason.toLowerCase()}` : "";
  return `Taken back${because} (${signed(points)} ${causeOf({ ...told, kind, reason, measures })})`;
}

const overdueName = (measures: Measures) => `${lowerFirst(clockName(measures))} overdue`;

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

function causeOf({ kind, topic, caseNumber, reason, measures }: Told): string {
  const onCase =
    caseNumber === null ? "" : ` on ${caseNumber === "unseen" ? "a case" : `case ${caseNumber}`}`;
  const about = topic ? ` (${topic})` : "";
  switch (kind) {
    case "topic_assigned":
    case "topic_removed":
      return `${topic ?? "Topic"} (topic)${onCase}`;
    case "case_reopened":
      return `reopened${about}${onCase}`;
    case "response_overdue":
      return `${measures ? overdueName(measures) : "first response overdue"}${about}${onCase}`;
    case "resolution_overdue":
      return `resolution overdue${about}${onCase}`;
    case "survey_result":
      return `survey${onCase}`;
    case "manual_adjustment":
      return `adjusted: ${reason ?? ""}`;
    case "opening_balance":
      return "start";
    case "reversal":
      return `taken back${about}${onCase}`;
    default:
      return kind satisfies never;
  }
}
