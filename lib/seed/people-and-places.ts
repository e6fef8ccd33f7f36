import type { Random } from "./random";
import { cities, companyWords, firstNames, lastNames, streets, titles, trades } from "./words";

/** An account in stored form. `nth` makes names and addresses differ. */
export function inventAccount(random: Random, nth: number) {
  const [trade, industry, host] = random.pick(trades);
  const word = companyWords[nth % companyWords.length]!;
  const round = Math.floor(nth / companyWords.length);
  const name = `${word} ${trade}${round ? ` ${round + 1}` : ""}`;
  const site = `${word.toLowerCase()}${host}${round || ""}.example.com`;
  return {
    name,
    industry,
    employeeCount: random.skewed(["1-50", "51-200", "201-500", "501-1000", "1001-5000"]),
    valueCents: random.chance(0.9) ? random.int(40, 4000) * 1000 + random.int(0, 99) : null,
    website: random.chance(0.85) ? `www.${site}` : null,
    email: `office@${site}`,
    phone: phone(random),
    fax: random.chance(0.2) ? phone(random) : null,
    ...address(random, "shipping"),
    billingSameAsShipping: true,
  };
}

/** A contact in stored form, with an address at the account's domain. */
export function inventContact(random: Random, nth: number, domain: string) {
  const firstName = firstNames[nth % firstNames.length]!;
  const lastName = lastNames[(nth * 7 + Math.floor(nth / firstNames.length)) % lastNames.length]!;
  return {
    name: `${firstName} ${lastName}`,
    firstName,
    lastName,
    kind: random.skewed(["Customer", "Customer", "Prospect", "Partner", "Vendor"]),
    title: random.chance(0.8) ? random.pick(titles) : null,
    email: `${firstName}.${lastName}${nth >= firstNames.length ? nth : ""}@${domain}`.toLowerCase(),
    mobilePhone: random.chance(0.8) ? phone(random) : null,
    workPhone: random.chance(0.6) ? phone(random) : null,
    fax: random.chance(0.1) ? phone(random) : null,
    interactionPreference: random.skewed(["Phone", "Email", "SMS", "Chat"]),
    doNotEmail: random.chance(0.05),
  };
}

/** A person who might buy, in stored form. */
export function inventLead(random: Random, nth: number) {
  const contact = inventContact(random, nth + 11, "mail.example.com");
  return {
    name: contact.name,
    company: random.chance(0.85) ? inventAccount(random, nth + 300).name : null,
    phone: phone(random),
    email: contact.email,
    source: random.pick(["Phone", "Email", "Web", "Chat", "Reference", "Other"]),
    score: random.int(0, 5),
    amountCents: random.chance(0.6) ? random.int(3, 90) * 10_000 : null,
  };
}

/** E.164 of a number that belongs to nobody: exchange 555, subscriber 0100 to 0199 are kept for stories. */
const phone = (random: Random) => `+1${random.pick(["520", "602", "480", "928"])}5550${random.int(100, 199)}`;

const address = (random: Random, prefix: string) => {
  const [city, postalCode] = random.pick(cities);
  return {
    [`${prefix}Street1`]: `${random.int(12, 9800)} ${random.pick(streets)}`,
    [`${prefix}City`]: city,
    [`${prefix}State`]: "AZ",
    [`${prefix}PostalCode`]: postalCode,
    [`${prefix}Country`]: "US",
  };
};
