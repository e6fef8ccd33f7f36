import type { Viewer } from "@/lib/access/viewer";
import { can } from "@/lib/access/viewer";
import { type ScoreCard, scoreCard } from "@/lib/experience/score-card";
import { type RelatedCard, relatedCard } from "@/lib/records/card";
import { addressOf } from "@/lib/records/facts";
import type { Stored } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { relatedRecords } from "@/lib/records/related";
import { fieldsShown, readingOf, type Shown, show, showOne } from "@/lib/records/shown";

export type AccountOverview = {
  /** Null while Experience Score is switched off. */
  score: ScoreCard | null;
  mayAdjust: boolean;
  facts: Shown;
  shipping: string[];
  billing: string[];
  billingSame: boolean;
  /** The primary contact, whatever its age, stands first. */
  contacts: RelatedCard | null;
  /** Null too for one whom the viewer may not see. */
  primaryContactId: number | null;
  cases: RelatedCard | null;
  opportunities: RelatedCard | null;
};

export const accountFacts = ["valueCents", "industry", "employeeCount", "phone", "email", "website"] as const;
const contactFacts = ["email", "workPhone", "mobilePhone", "lastInteractionAt"];

/** Everything that the Overview of an account shows. `account` must have been read for this viewer. */
export function accountOverview(viewer: Viewer, account: Stored, now: Date): AccountOverview {
  const facts = fieldsShown(recordType("account"), accountFacts);
  const contacts = contactsOf(viewer, account, now);
  return {
    score: scoreCard(viewer, account.id, now),
    mayAdjust: can(viewer, "adjustScore"),
    facts: showOne(viewer, account, facts, now),
    shipping: addressOf(account, "shipping"),
    billing: addressOf(account, "billing"),
    billingSame: account.values.billingSameAsShipping === true,
    contacts,
    primaryContactId: contacts?.rows.find(({ id }) => id === account.values.primaryContactId)?.id ?? null,
    cases: relatedCard(viewer, account, "cases", {
      fields: ["number", "statusId", "priorityId", "dueAt", "createdAt"],
      now,
    }),
    opportunities: relatedCard(viewer, account, "opportunities", {
      fields: ["stageId", "amountCents", "expectedCloseOn"],
      now,
    }),
  };
}

function contactsOf(viewer: Viewer, account: Stored, now: Date): RelatedCard | null {
  const card = relatedCard(viewer, account, "contacts", { fields: contactFacts, now });
  if (!card) return null;
  const primary = primaryContact(viewer, account, now);
  const others = card.rows.filter(({ id }) => id !== account.values.primaryContactId);
  return { ...card, rows: [...primary, ...others].slice(0, 5) };
}

function primaryContact(viewer: Viewer, account: Stored, now: Date): Shown[] {
  const relation = {
    key: "primary",
    label: "Primary Contact",
    to: "contact",
    by: { kind: "field", field: "primaryContactId" },
  } as const;
  const { rows, references } = relatedRecords(viewer, account, relation, { fields: contactFacts, limit: 1 });
  return show(rows, fieldsShown(recordType("contact"), contactFacts), readingOf(viewer, references, now));
}
