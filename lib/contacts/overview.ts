import type { Viewer } from "@/lib/access/viewer";
import { type RelatedCard, relatedCard } from "@/lib/records/card";
import { addressOf } from "@/lib/records/facts";
import type { Stored } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { fieldsShown, type Shown, showOne } from "@/lib/records/shown";

export type ContactOverview = {
  facts: Shown;
  mailing: string[];
  billing: string[];
  billingSame: boolean;
  accounts: RelatedCard | null;
  cases: RelatedCard | null;
  opportunities: RelatedCard | null;
};

export const contactFacts = [
  "title",
  "homePhone",
  "mobilePhone",
  "workPhone",
  "email",
  "interactionPreference",
] as const;

/** Everything that the Overview of a contact shows. `contact` must have been read for this viewer. */
export function contactOverview(viewer: Viewer, contact: Stored, now: Date): ContactOverview {
  return {
    facts: showOne(viewer, contact, fieldsShown(recordType("contact"), contactFacts), now),
    mailing: addressOf(contact, "mailing"),
    billing: addressOf(contact, "billing"),
    billingSame: contact.values.billingSameAsMailing === true,
    accounts: relatedCard(viewer, contact, "accounts", { fields: ["valueCents", "score"], now }),
    cases: relatedCard(viewer, contact, "cases", {
      fields: ["number", "statusId", "priorityId", "dueAt", "createdAt"],
      now,
    }),
    opportunities: relatedCard(viewer, contact, "opportunities", {
      fields: ["stageId", "amountCents", "expectedCloseOn"],
      now,
    }),
  };
}
