import { z } from "zod";
import { transact } from "@/db/client";
import type { Viewer } from "@/lib/access/viewer";
import { richTextInput } from "@/lib/content/rich-text-input";
import { isBlank } from "@/lib/content/text";
import { Invalid } from "@/lib/errors";
import { addNote } from "@/lib/interactions/write";
import { rowId } from "@/lib/people/fields";
import { choices, isOpenChoice } from "@/lib/records/lookups";
import { type Editable, editable } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { applyChange } from "@/lib/records/write";
import { leadType } from "./lead";
import { refuseQualified } from "./qualified";

/** What **Disqualify** sends. That a reason was chosen is the verb's to ask, beside the field. */
export const disqualifyInput = z.strictObject({
  leadId: rowId,
  reasonId: rowId.nullable(),
  /** What else is to be said, which the history keeps. */
  html: richTextInput,
});
export type DisqualifyInput = z.input<typeof disqualifyInput>;

/** The reasons to choose from, for whoever may edit the lead. Throws NotFound; Invalid where it is qualified. */
export function disqualifyOffer(viewer: Viewer, leadId: number): { value: string; label: string }[] {
  open(viewer, leadId);
  return choices("disqualified")
    .filter(({ retired }) => !retired)
    .map(({ id, label }) => ({ value: String(id), label }));
}

/**
 * Says of a lead that nothing comes of it, and why. Takes whoever may edit it. Throws NotFound; Invalid beside the
 * reason, and for a lead that is not open.
 */
export function disqualifyLead(viewer: Viewer, input: DisqualifyInput, now: Date): void {
  const { leadId, reasonId, html } = input;
  transact(() => {
    const lead = open(viewer, leadId);
    if (lead.values.status !== "open") throw new Invalid({}, `${lead.name} is disqualified already.`);
    if (reasonId === null || !isOpenChoice("disqualified", reasonId))
      throw new Invalid({ reasonId: "Choose why nothing comes of it." });
    if (!isBlank(html)) addNote(viewer, { type: lead.type, id: lead.id }, { html }, now);
    settle(
      viewer,
      lead,
      { status: "disqualified", disqualifiedReasonId: reasonId, settledAt: now.getTime() },
      now,
    );
  });
}

/** Takes a disqualified lead up again. Takes whoever may edit it. Throws NotFound; Invalid for one that is open. */
export function reopenLead(viewer: Viewer, leadId: number, now: Date): void {
  transact(() => {
    const lead = open(viewer, leadId);
    if (lead.values.status !== "disqualified") throw new Invalid({}, `${lead.name} is open already.`);
    settle(viewer, lead, { status: "open", disqualifiedReasonId: null, settledAt: null }, now);
  });
}

/** The lead, where it did not become an opportunity. */
function open(viewer: Viewer, leadId: number): Editable {
  const lead = editable(viewer, recordType(leadType.name), leadId);
  refuseQualified(lead);
  return lead;
}

const settle = (viewer: Viewer, lead: Editable, values: Record<string, string | number | null>, now: Date) =>
  applyChange(viewer, recordType(leadType.name), lead, { values, errors: {} }, now);
