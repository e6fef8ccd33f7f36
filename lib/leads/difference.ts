import type { QualifyOffer } from "./qualify-offer";
import type { Chosen } from "./suggest";

type Offered = Pick<QualifyOffer, "company" | "contacts" | "accounts">;

/**
 * What whoever qualifies a lead must know of the contact and the account that are chosen: that the lead names another
 * company, whose the contact is already, and whose it becomes. In sentences; empty where there is nothing to tell.
 */
export function differenceIn(offer: Offered, contact: Chosen | null, account: Chosen | null): string {
  const pair = pairIn(offer, contact, account);
  return [otherCompany(offer, account), belonging(pair)].filter(Boolean).join(" ");
}

function otherCompany({ company, accounts }: Offered, account: Chosen | null): string {
  const chosen = accounts.find(({ id }) => id === account);
  if (!company || !chosen || chosen.why.some((reason) => reason.endsWith("name"))) return "";
  return `The lead names ${company}, not ${chosen.name}.`;
}

type Pair = { contact: string; account: string | null; at: string[]; isAt: boolean; becomes: boolean };

/** The two, as far as they are among those offered; null where both are new, or who they are is not known here. */
function pairIn(offer: Offered, contact: Chosen | null, account: Chosen | null): Pair | null {
  const person = offer.contacts.find(({ id }) => id === contact);
  const firm = offer.accounts.find(({ id }) => id === account);
  if (!person) return null;
  const at = offer.accounts.filter(({ contactIds }) => contactIds.includes(person.id));
  const isNew = account === "new";
  return {
    contact: person.name,
    account: firm?.name ?? (isNew ? offer.company : null),
    at: at.map(({ name }) => name),
    isAt: at.some(({ id }) => id === account),
    becomes: person.mayEdit && (isNew || firm?.mayEdit === true),
  };
}

const list = new Intl.ListFormat("en-US");

function belonging(pair: Pair | null): string {
  if (!pair || pair.isAt) return "";
  const { contact, account, at, becomes } = pair;
  const is = at.length > 0 ? `${contact} is a contact of ${list.format(at)}` : "";
  if (!account || !becomes) return is && `${is}.`;
  return is ? `${is}, and becomes one of ${account} too.` : `${contact} becomes a contact of ${account}.`;
}
