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
 * The contact to begin with: the one that has the lead's email address, else the one that has its number and, where
 * somebody has it, its name. Where nobody is the only one, as in an office that shares a number, nobody guesses and it is
 * null; where none has either, a new one.
 */
export function suggestedContact(contacts: readonly LeadMatch[]): Chosen {
  const by = (way: Reason) => contacts.filter(({ why }) => why.includes(way));
  const [written, called, named] = [by("email"), by("phone"), by("name")];
  if (written.length > 0) return onlyOf(written);
  if (called.length === 0) return "new";
  const both = called.filter((match) => named.includes(match));
  return named.length > 0 ? onlyOf(both) : onlyOf(called);
}

const onlyOf = (matches: readonly LeadMatch[]): number | null =>
  matches.length === 1 ? matches[0]!.id : null;

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
