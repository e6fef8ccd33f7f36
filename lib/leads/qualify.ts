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
import { type Faults, faultsOf } from "@/lib/records/rules";
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
 * what is to be made. Throws NotFound; Invalid with a sentence for each field at fault, those of what is made under
 * `opportunity.`, `newContact.` and `newAccount.`, and for a lead that is settled.
 */
export function qualifyLead(viewer: Viewer, input: QualifyInput, now: Date): Stored {
  const type = recordType(leadType.name);
  return transact(() => {
    if (levelOf(viewer, "opportunity", "edit") === "none") throw new NotFound(type.labels.one);
    const lead = editable(viewer, type, input.leadId);
    refuseSettled(viewer, lead);
    const deal = dealOf(viewer, lead, input, now);
    const values = { status: "qualified", opportunityId: deal.id, settledAt: now.getTime() };
    applyChange(viewer, type, lead, { values, errors: {} }, now);
    const along = takeAlong(lead, deal);
    tell(viewer, lead, { kind: "lead.qualified", opportunityId: deal.id }, now);
    tell(viewer, deal, { kind: "opportunity.qualified", leadId: lead.id, ...along }, now);
    return deal;
  });
}

/** The opportunity with those whose it is. What is wrong with any of them is told at once, and then none is made. */
function dealOf(viewer: Viewer, lead: Stored, input: QualifyInput, now: Date): Stored {
  const faults = faultsOf(() => refuseUnsaid(input));
  const part = partsWith(faults);
  const contact = part("newContact", () => contactFor(viewer, lead, input, now));
  const account = part("newAccount", () => accountFor(viewer, lead, contact, input, now));
  if (account && contact) linkThem(viewer, account, contact, now);
  const deal = part("opportunity", () => opportunityFor(viewer, lead, { contact, account }, input, now));
  // It lacks a contact only because that one could not be made.
  if (!contact) delete faults["opportunity.primaryContactId"];
  if (deal && Object.keys(faults).length === 0) return deal;
  throw new Invalid(faults);
}

/**
 * Makes parts, one after another; what is wrong with one is added to `faults` under its name, as its fields stand
 * beside those of others.
 */
const partsWith =
  (faults: Faults) =>
  <Made>(name: string, make: () => Made): Made | undefined => {
    let made: Made | undefined;
    const found = faultsOf(() => {
      made = make();
    });
    for (const [key, sentence] of Object.entries(found)) faults[`${name}.${key}`] = sentence;
    return made;
  };

/** The stage must be the first of its pipeline: only there a lead comes in (SPEC.md 10.3). */
function refuseUnsaid({ stageId, contact, account }: QualifyInput): void {
  const begins = openPipelines().some(({ id }) => firstStage(id)?.id === stageId);
  const unsaid = {
    ...(!begins && { stageId: "A lead begins in the first stage of a pipeline. Choose that." }),
    ...(contact === null && { contact: "Choose whose lead it is." }),
    ...(account === null && { account: "Choose an account, or none." }),
  };
  if (Object.keys(unsaid).length > 0) throw new Invalid(unsaid);
}

function contactFor(
  viewer: Viewer,
  lead: Stored,
  { contact, newContact }: QualifyInput,
  now: Date,
): Stored | undefined {
  if (contact === null) return undefined;
  if (contact !== "new") return getRecord(viewer, recordType("contact"), contact);
  return createRecord(viewer, "contact", { ...contactOf(viewer, lead), ...newContact }, now);
}

function accountFor(
  viewer: Viewer,
  lead: Stored,
  contact: Stored | undefined,
  { account, newAccount }: QualifyInput,
  now: Date,
): Stored | undefined {
  if (account === null || account === "none") return undefined;
  if (account !== "new") return getRecord(viewer, recordType("account"), account);
  const first = contact?.values.primaryOfId === null && reaches(viewer, "contact", "edit", contact);
  const primary = first ? { primaryContactId: String(contact.id) } : {};
  return createRecord(viewer, "account", { ...accountOf(viewer, lead), ...primary, ...newAccount }, now);
}

function opportunityFor(
  viewer: Viewer,
  lead: Stored,
  { contact, account }: { contact: Stored | undefined; account: Stored | undefined },
  { stageId, opportunity }: QualifyInput,
  now: Date,
): Stored {
  const theirs = { primaryContactId: String(contact?.id ?? ""), accountId: String(account?.id ?? "") };
  const input = { ...opportunityOf(viewer, lead), ...opportunity, ...theirs, stageId: String(stageId) };
  return createRecord(viewer, "opportunity", input, now);
}

/** Linking needs the right to edit both ends; whoever has not leaves the two as they are, beside the opportunity. */
function linkThem(viewer: Viewer, account: Stored, contact: Stored, now: Date): void {
  const both = [account, contact].every((record) => reaches(viewer, record.type, "edit", record));
  if (both) linkContact(viewer, account.id, contact.id, now);
}

type Told =
  | { kind: "lead.qualified"; opportunityId: number }
  | Omit<Extract<EventContent, { kind: "opportunity.qualified" }>, "type" | "name">;

const tell = (viewer: Viewer, { id, type, name }: Stored, event: Told, now: Date) =>
  appendEvent(viewer, { subject: "record", id }, { ...event, type, name }, now);
