import { companyRow } from "@/lib/company/company";
import { Invalid } from "@/lib/errors";
import { standingStage } from "@/lib/pipelines/stages";
import type { Rule, Values } from "@/lib/records/behaviour";
import { formatDay, todayInZone } from "@/lib/time/zone";
import { isEmpty } from "./stage-rules";

/** A day before this one is a slip of the keyboard: deals are typed in years later, but not from before such programs. */
const earliestDay = "2000-01-01";

/** Whether a deal with these values is won or lost. */
export function isClosed({ stageId = null }: Values): boolean {
  const stage = standingStage(stageId);
  return stage !== undefined && stage.kind !== "open";
}

/**
 * Refuses an Actual Close Date on which no deal can have been closed: one that is still to come, wherever the user and
 * the company are, or one of long ago. It may lie before the deal was entered.
 */
export const refuseImpossibleCloseDay: Rule = (viewer, { values, changed, isPutBack }, now) => {
  const day = values.actualCloseOn;
  if (typeof day !== "string" || isPutBack || !changed.has("actualCloseOn")) return;
  const [latest] = [viewer, companyRow()]
    .map(({ timeZone }) => todayInZone(now, timeZone))
    .sort()
    .reverse();
  if (day > latest!) refuse("A deal cannot have been closed on a day to come.");
  if (day < earliestDay) refuse(`Give a day from ${formatDay(earliestDay)} on.`);
};

/** Refuses that a closed deal loses the day, also where it was to get one with the move: whoever emptied it is asked. */
export const refuseEmptiedCloseDay: Rule = ({ via }, { before, values, given, isPutBack }) => {
  if (before === null || isPutBack || via === "import" || !given.has("actualCloseOn")) return;
  if (isClosed(values) && isEmpty(values.actualCloseOn)) refuse("Give the day on which the deal was closed.");
};

const refuse = (sentence: string): never => {
  throw new Invalid({ actualCloseOn: sentence });
};
