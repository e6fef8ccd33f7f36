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
export type Chosen = number | "new" | "none";

/**
 * The contact to begin with: the one that has the lead's email address, else the one that has its number and its name. A
 * number alone may be an office's: there nobody guesses, and it is null, as where nobody is the only one. Where none has
 * the address or the number, a new one.
 */
export function suggestedContact(contacts: readonly LeadMatch[]): number | "new" | null {
  const by = (way: Reason) => contacts.filter(({ why }) => why.includes(way));
  const [written, called, named] = [by("email"), by("phone"), by("name")];
  if (written.length > 0) return onlyOf(written);
  if (called.length === 0) return "new";
  return onlyOf(called.filter((match) => named.includes(match)));
}

const onlyOf = (matches: readonly LeadMatch[]): number | null =>
  matches.length === 1 ? matches[0]!.id : null;

/**
 * The account to begin with beside a contact: the one whose name is the company that the lead names, else the one of its
 * website. Of several the one that the contact is at. Where none is the company's, a new one: the account of a contact
 * who has moved on is not the one that the lead speaks of. Without a company, the contact's, else none. Null where
 * several would do, and nobody guesses.
 */
export function suggestedAccount(
  accounts: readonly AccountMatch[],
  contact: Chosen | null,
  company: string | null,
): Chosen | null {
  const by = (way: Reason) => accounts.filter(({ why }) => why.includes(way));
  const at = accounts.filter(({ contactIds }) => typeof contact === "number" && contactIds.includes(contact));
  const own = company ? at.filter(({ why }) => why.length > 0) : at;
  const likely = [by("name"), by("website"), own].find(({ length }) => length > 0);
  if (!likely) return company ? "new" : "none";
  return onlyOf(among(by("website"), among(at, likely)));
}

/** Those of `likely` that are in `narrower`, too, where there are any. */
function among(narrower: readonly LeadMatch[], likely: readonly LeadMatch[]): readonly LeadMatch[] {
  const both = likely.filter((match) => narrower.includes(match));
  return both.length > 0 ? both : likely;
}
