import type { Viewer } from "@/lib/access/viewer";
import { companyRow } from "@/lib/company/company";
import { followRecord, showsElsewhere } from "@/lib/interactions/follow";
import { giveBackToLeads } from "@/lib/leads/give-back";
import { isOfStage } from "@/lib/pipelines/following";
import { everyStage, firstStage, followed, type Stage, standingStage } from "@/lib/pipelines/stages";
import { followQuotedAmount } from "@/lib/quotes/follow-amount";
import { followsQuotes, refuseTypedQuotedAmount } from "@/lib/quotes/quoted-amount";
import type { Behaviour, Draft, Values } from "@/lib/records/behaviour";
import { writeLink } from "@/lib/records/links";
import { todayInZone } from "@/lib/time/zone";
import { isClosed, refuseEmptiedCloseDay, refuseImpossibleCloseDay } from "./close-day";
import { seesEveryLine, wholeTotalCents } from "./line-figures";
import { placeBehind } from "./line-places";
import { followStage, stageSince } from "./stage-entries";
import { refuseLacking, refuseMergedStage, refuseReasonOfOpen } from "./stage-rules";

export const opportunityBehaviour: Behaviour = {
  defaults: (viewer) => ({ teamId: viewer.teamIds[0] ?? null, stageId: firstStage()?.id ?? null }),
  rules: [
    refuseMergedStage,
    refuseReasonOfOpen,
    (viewer, draft, now) => refuseLacking(viewer, withFilled(viewer, draft), now),
    refuseImpossibleCloseDay,
    refuseEmptiedCloseDay,
    refuseTypedQuotedAmount,
  ],
  derive: (draft, now, viewer) => {
    const { id, before, values, changed } = draft;
    const is = standingStage(values.stageId ?? null);
    const moved = changed.has("stageId") && values.stageId !== null;
    return {
      ...probability(draft, is),
      ...closing(draft, now),
      ...filled(viewer, draft),
      ...(is && is.kind !== "lost" && { lostReasonId: null }),
      ...(moved && { stageSince: stageSince(id, before, values.stageId ?? null, now) }),
    };
  },
  // Its stage may have been merged into another while it was away.
  mend: ({ stageId = null, probability = null }) =>
    followed({ stageId, probability }, everyStage().find(({ id }) => id === stageId)?.probability),
  follows: followsQuotes,
  joins: placeBehind,
  rehung: (viewer, record, now) => {
    if (followsQuotes(record.id).length > 0) followQuotedAmount(viewer, record, now);
  },
  after: (viewer, { before, after }, now) => {
    if (!after) return;
    followStage(before, after, now);
    if (before && showsElsewhere(before, after)) followRecord(after);
    const contactId = after.values.primaryContactId;
    if (typeof contactId === "number" && contactId !== before?.values.primaryContactId)
      writeLink(viewer, { relation: "opportunity_contacts", fromId: after.id, toId: contactId }, now);
  },
  leave: giveBackToLeads,
};

/**
 * An amount that is emptied follows the products again, so that a stage that asks for one has it. It stays empty for
 * whoever may not see them all: they would read what the others come to.
 */
const filled = (viewer: Viewer, { id, values, changed }: Draft): Values =>
  id !== null && values.amountCents === null && changed.has("amountCents") && seesEveryLine(viewer, id)
    ? { amountCents: wholeTotalCents(id) }
    : {};

const withFilled = (viewer: Viewer, draft: Draft): Draft => ({
  ...draft,
  values: { ...draft.values, ...filled(viewer, draft) },
});

/** Follows the stage until somebody types another figure than the stage that the row names has. */
function probability({ before, changed }: Draft, is: Stage | undefined): Values {
  if (!is || !changed.has("stageId") || changed.has("probability")) return {};
  const typed = before && !isOfStage(before.probability ?? null, before.stageId ?? null);
  return typed ? {} : { probability: is.probability };
}

/** Closing dates the deal, reopening takes the date away; a date that was typed stays. */
function closing({ before, values, changed }: Draft, now: Date): Values {
  const closed = isClosed(values);
  if (changed.has("actualCloseOn") || closed === isClosed(before ?? {})) return {};
  return { actualCloseOn: closed ? (values.actualCloseOn ?? todayInZone(now, companyRow().timeZone)) : null };
}
