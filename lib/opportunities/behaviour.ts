import { companyRow } from "@/lib/company/company";
import type { Behaviour, Values } from "@/lib/records/behaviour";
import { writeLink } from "@/lib/records/links";
import { type Choice, choices } from "@/lib/records/lookups";
import { todayInZone } from "@/lib/time/zone";

export const opportunityBehaviour: Behaviour = {
  defaults: (viewer) => ({ teamId: viewer.teamIds[0] ?? null, stageId: choices("stage")[0]?.id ?? null }),
  derive: ({ before, values, changed }, now) => {
    const was = stageOf(before);
    const is = stageOf(values);
    return { ...probability(changed, was, is, before), ...closing(values, changed, was, is, now) };
  },
  after: (viewer, { before, after }, now) => {
    const contactId = after?.values.primaryContactId;
    if (after && typeof contactId === "number" && contactId !== before?.values.primaryContactId)
      writeLink(viewer, { relation: "opportunity_contacts", fromId: after.id, toId: contactId }, now);
  },
};

const stageOf = (values: Values | null): Choice | undefined =>
  values ? choices("stage").find((stage) => stage.id === values.stageId) : undefined;

/** Follows the stage until somebody types another figure. */
function probability(
  changed: ReadonlySet<string>,
  was: Choice | undefined,
  is: Choice | undefined,
  before: Values | null,
): Values {
  const typed = changed.has("probability") || (before && before.probability !== (was?.probability ?? null));
  return typed || !is || is.id === was?.id ? {} : { probability: is.probability ?? null };
}

/** Closing dates the deal, reopening takes the date away; a date that was typed stays. */
function closing(
  values: Values,
  changed: ReadonlySet<string>,
  was: Choice | undefined,
  is: Choice | undefined,
  now: Date,
): Values {
  const closed = is !== undefined && is.kind !== "open";
  const wasClosed = was !== undefined && was.kind !== "open";
  if (changed.has("actualCloseOn") || closed === wasClosed) return {};
  return { actualCloseOn: closed ? (values.actualCloseOn ?? todayInZone(now, companyRow().timeZone)) : null };
}
