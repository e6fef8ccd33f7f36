import type { Viewer } from "@/lib/access/viewer";
import { NotFound } from "@/lib/errors";
import { type RelatedCard, relatedCard } from "@/lib/records/card";
import { getRecord, type Stored } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";

export type CaseOverview = {
  subject: string;
  /** Sanitised HTML. */
  description: string | null;
  account: RelatedCard | null;
  contact: RelatedCard | null;
  /** Null without an account that the viewer may see. */
  accountContacts: RelatedCard | null;
  otherCases: RelatedCard | null;
};

const caseFacts = ["number", "statusId", "priorityId", "dueAt", "createdAt"];
const contactFacts = ["email", "workPhone", "mobilePhone", "lastInteractionAt"];
const shownCases = 5;

/** Everything that the Overview of a case shows. `record` must have been read for this viewer. */
export function caseOverview(viewer: Viewer, record: Stored, now: Date): CaseOverview {
  const account = accountOf(viewer, record);
  return {
    subject: record.name,
    description: record.values.description as string | null,
    account: relatedCard(viewer, record, "account", { fields: ["valueCents", "score", "phone"], now }),
    contact: relatedCard(viewer, record, "contact", { fields: contactFacts, now }),
    accountContacts: account && relatedCard(viewer, account, "contacts", { fields: contactFacts, now }),
    otherCases: account && without(record.id, casesOf(viewer, account, now)),
  };
}

const casesOf = (viewer: Viewer, account: Stored, now: Date) =>
  relatedCard(viewer, account, "cases", { fields: caseFacts, limit: shownCases + 1, now });

const without = (id: number, card: RelatedCard | null): RelatedCard | null =>
  card && {
    ...card,
    rows: card.rows.filter((row) => row.id !== id).slice(0, shownCases),
    total: card.total - 1,
  };

function accountOf(viewer: Viewer, { values }: Stored): Stored | null {
  if (typeof values.accountId !== "number") return null;
  try {
    return getRecord(viewer, recordType("account"), values.accountId);
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}
