import type { FormValues } from "@/lib/fields/form";
import type { QualifyInput } from "@/lib/leads/qualify-input";
import type { Asked, QualifyOffer } from "@/lib/leads/qualify-offer";
import { type Chosen, suggestedAccount } from "@/lib/leads/suggest";
import type { Choice } from "./MatchChoice";

/** What **Qualify** holds until it is pressed. */
export type QualifyDraft = {
  name: string;
  stageId: string;
  contact: Choice;
  /** Null while it follows the contact. */
  account: Choice | null;
  opportunity: FormValues;
  newContact: FormValues;
  newAccount: FormValues;
};

const choiceOf = (value: number | string): Choice => ({ value: String(value), other: null });

/** What the dialog begins with: the contact only where it is certain. */
export function beginningOf(offer: QualifyOffer, stageId?: number): QualifyDraft {
  const suggested = offer.suggested === "new" && !offer.newContact ? null : offer.suggested;
  return {
    name: offer.name,
    stageId: String(stageId ?? offer.stages[0]?.id ?? ""),
    contact: choiceOf(suggested ?? ""),
    account: null,
    ...{ opportunity: {}, newContact: {}, newAccount: {} },
  };
}

/** The account that is chosen, or that goes with the contact as long as nobody chose one. */
export function accountIn({ contact, account }: QualifyDraft, offer: QualifyOffer): Choice {
  if (account) return account;
  const company = offer.newAccount ? offer.company : null;
  return choiceOf(suggestedAccount(offer.accounts, chosenIn(contact), company) ?? "");
}

/** What a choice stands for; null while nothing is chosen. */
export function chosenIn({ value, other }: Choice): Chosen | null {
  if (value === "other") return other && Number(other.value);
  return value === "new" || value === "none" ? value : Number(value) || null;
}

/** What is sent, but for the lead. */
export const inputOf = (draft: QualifyDraft, offer: QualifyOffer): Omit<QualifyInput, "leadId"> => ({
  stageId: Number(draft.stageId),
  contact: contactIn(draft),
  account: chosenIn(accountIn(draft, offer)),
  opportunity: { ...draft.opportunity, name: draft.name },
  newContact: draft.newContact,
  newAccount: draft.newAccount,
});

/** An opportunity has one: none is not offered. */
function contactIn({ contact }: QualifyDraft): QualifyInput["contact"] {
  const chosen = chosenIn(contact);
  return chosen === "none" ? null : chosen;
}

/** The parts that are made and must be told more than the lead says, each with what is asked. */
export function askedIn(draft: QualifyDraft, offer: QualifyOffer): [Part, Asked][] {
  const stage = offer.stages.find(({ id }) => String(id) === draft.stageId);
  const parts: [Part, Asked | null | undefined][] = [
    ["opportunity", stage?.asks],
    ["newContact", draft.contact.value === "new" ? offer.newContact : null],
    ["newAccount", accountIn(draft, offer).value === "new" ? offer.newAccount : null],
  ];
  return parts.flatMap(([part, asked]) => (asked?.fields.length ? [[part, asked] as [Part, Asked]] : []));
}

export type Part = "opportunity" | "newContact" | "newAccount";
