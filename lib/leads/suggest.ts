import type { Reason } from "@/lib/duplicates/ways";

/** A contact or an account that may be the lead's. */
export type LeadMatch = {
  id: number;
  name: string;
  /** What it shares with the lead, the surest first. */
  why: readonly Reason[];
};

/** An account, with those of the contacts offered that are at it. */
export type AccountMatch = LeadMatch & { contactIds: number[] };

/** One to choose, a new one, or none. */
export type Chosen = number | "new" | null;

/**
 * The contact to begin with: the one that has the lead's email address, else the one that has its number. Where
 * several have, nobody guesses and it is null; where none has, a new one.
 */
export function suggestedContact(contacts: readonly LeadMatch[]): Chosen {
  for (const way of ["email", "phone"] as const) {
    const sure = contacts.filter(({ why }) => why.includes(way));
    if (sure.length > 0) return sure.length === 1 ? sure[0]!.id : null;
  }
  return "new";
}

/**
 * The account to begin with beside a contact: the only one of the company's name or website; else the one that the
 * contact is at; else a new one where the lead names a company.
 */
export function suggestedAccount(
  accounts: readonly AccountMatch[],
  contact: Chosen,
  company: string | null,
): Chosen {
  const at = accounts.filter(({ contactIds }) => typeof contact === "number" && contactIds.includes(contact));
  const same = accounts.filter(({ why }) => why.some(isSure));
  const both = at.filter((account) => same.includes(account));
  const only = [both, same, at].find(({ length }) => length === 1);
  return only?.[0]?.id ?? (company ? "new" : null);
}

const isSure = (reason: Reason): boolean => reason === "website" || reason === "name";
