import type { Value } from "@/lib/fields/field";
import { hrefOfUrl } from "@/lib/fields/kinds/contact-ways";

/** The types that are people or companies, which turn up twice. */
export const matchedTypes = ["account", "contact", "lead"] as const;
export type MatchedType = (typeof matchedTypes)[number];

/** Whether duplicates of the type are looked for. */
export const isMatched = (type: string): type is MatchedType =>
  (matchedTypes as readonly string[]).includes(type);

/** The fields of each type that hold an email or a phone number of whoever it is; each has an index. */
export const wayFields: Record<MatchedType, { email: readonly string[]; phone: readonly string[] }> = {
  account: { email: ["email"], phone: ["phone"] },
  contact: { email: ["email"], phone: ["homePhone", "mobilePhone", "workPhone"] },
  lead: { email: ["email"], phone: ["phone"] },
};

/** What a company is called by its law, which nobody says and many leave out. */
const legalForms = new Set(
  "inc incorporated corp corporation co company llc llp lp ltd limited plc gmbh ag kg ug sa sas sarl srl bv nv pty oy ab as".split(
    " ",
  ),
);

/**
 * A name as it is compared: lower case, no accents, no punctuation or spaces, no legal form at its end. “Tony’s
 * Pizza, Inc.” and “TONYS PIZZA” are one.
 */
export function nameKey(name: string): string {
  const words = name
    .normalize("NFKD")
    .replace(/[\p{M}'’‘`.]/gu, "")
    .toLowerCase()
    .replaceAll("&", " and ")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  while (words.length > 1 && legalForms.has(words.at(-1)!)) words.pop();
  return words.join("");
}

/** A name as it is written, without the legal form at its end. */
export function withoutForm(name: string): string {
  const words = name.trim().split(/\s+/);
  while (words.length > 1 && legalForms.has(nameKey(words.at(-1)!))) words.pop();
  return words.join(" ").replace(/[\s,;]+$/, "");
}

/** The host of a website without `www.`; null where there is none. */
export function hostKey(website: Value): string | null {
  if (typeof website !== "string") return null;
  const host = URL.parse(hrefOfUrl(website))?.hostname.toLowerCase();
  return host?.replace(/^www\./, "") || null;
}
