import { transact } from "@/db/client";
import { levelOf, reaches } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { linkContact } from "@/lib/accounts/contacts";
import { Invalid, NotFound } from "@/lib/errors";
import { appendEvent } from "@/lib/events/append";
import type { EventContent } from "@/lib/events/event";
import { firstStage, openPipelines } from "@/lib/pipelines/stages";
import { editable, getRecord, type Stored } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { applyChange, createRecord } from "@/lib/records/write";
import { accountOf, contactOf, opportunityOf } from "./carried";
import { leadType } from "./lead";
import { refuseSettled } from "./qualified";
import type { QualifyInput } from "./qualify-input";
import { takeAlong } from "./take-along";

/**
 * Makes an opportunity of a lead, in the first stage of a pipeline, with its contact and account, new or those that
 * are there (SPEC.md 10.1). What hangs on the lead goes along. It is one way: the lead is read on as it was. All in one
 * transaction, so that of two people at once one wins. Gives the opportunity. Takes whoever may edit the lead and add
 * what is to be made. Throws NotFound; Invalid with a sentence for each field, those of what is made under
 * `opportunity.`, `newContact.` and `newAccount.`, and for a lead that is settled.
 */
export function qualifyLead(viewer: Viewer, input: QualifyInput, now: Date): Stored {
  const type = recordType(leadType.name);
  return transact(() => {
    if (levelOf(viewer, "opportunity", "edit") === "none") throw new NotFound(type.labels.one);
    const lead = editable(viewer, type, input.leadId);
    refuseSettled(viewer, lead);
    const stageId = beginning(input.stageId);
    const contact = contactFor(viewer, lead, input, now);
    const account = accountFor(viewer, lead, contact, input, now);
    if (account) linkThem(viewer, account, contact, now);
    const deal = within("opportunity", () =>
      createRecord(
        viewer,
        "opportunity",
        {
          ...opportunityOf(viewer, lead),
          ...input.opportunity,
          stageId: String(stageId),
          primaryContactId: String(contact.id),
          accountId: String(account?.id ?? ""),
        },
        now,
      ),
    );
    const values = { status: "qualified", opportunityId: deal.id, settledAt: now.getTime() };
    applyChange(viewer, type, lead, { values, errors: {} }, now);
    const along = takeAlong(lead, deal);
    tell(viewer, lead, { kind: "lead.qualified", opportunityId: deal.id }, now);
    tell(viewer, deal, { kind: "opportunity.qualified", leadId: lead.id, ...along }, now);
    return deal;
  });
}

/** The stage, where it is the first of its pipeline: only there a lead comes in (SPEC.md 10.3). */
function beginning(stageId: number): number {
  if (openPipelines().some(({ id }) => firstStage(id)?.id === stageId)) return stageId;
  throw new Invalid({ stageId: "A lead begins in the first stage of a pipeline. Choose that." });
}

function contactFor(viewer: Viewer, lead: Stored, { contact, newContact }: QualifyInput, now: Date): Stored {
  if (contact === null) throw new Invalid({ contact: "Choose whose lead it is." });
  if (contact !== "new") return getRecord(viewer, recordType("contact"), contact);
  return within("newContact", () =>
    createRecord(viewer, "contact", { ...contactOf(viewer, lead), ...newContact }, now),
  );
}

function accountFor(
  viewer: Viewer,
  lead: Stored,
  contact: Stored,
  { account, newAccount }: QualifyInput,
  now: Date,
): Stored | null {
  if (account === null) return null;
  if (account !== "new") return getRecord(viewer, recordType("account"), account);
  const first = contact.values.primaryOfId === null && reaches(viewer, "contact", "edit", contact);
  const primary = first ? { primaryContactId: String(contact.id) } : {};
  return within("newAccount", () =>
    createRecord(viewer, "account", { ...accountOf(viewer, lead), ...primary, ...newAccount }, now),
  );
}

/** Linking needs the right to edit both ends; whoever has not leaves the two as they are, beside the opportunity. */
function linkThem(viewer: Viewer, account: Stored, contact: Stored, now: Date): void {
  const both = [account, contact].every((record) => reaches(viewer, record.type, "edit", record));
  if (both) linkContact(viewer, account.id, contact.id, now);
}

/** Names the part that a sentence is about, as its fields stand beside those of others. */
function within(part: string, work: () => Stored): Stored {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    const fields = Object.entries(error.fields).map(([key, sentence]) => [`${part}.${key}`, sentence]);
    throw new Invalid(Object.fromEntries(fields), error.message);
  }
}

type Told =
  | { kind: "lead.qualified"; opportunityId: number }
  | Omit<Extract<EventContent, { kind: "opportunity.qualified" }>, "type" | "name">;

const tell = (viewer: Viewer, { id, type, name }: Stored, event: Told, now: Date) =>
  appendEvent(viewer, { subject: "record", id }, { ...event, type, name }, now);
