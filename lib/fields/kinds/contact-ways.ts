import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js/min";
import { FieldError } from "../field";
import type { Kind } from "../kind";
import { textOperators } from "../operators";
import { oneLine } from "./text";

const emailPattern = /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\]+\.[^\s@<>(),;:"[\]\\.]{2,}$/;

export const email: Kind = {
  name: "email",
  /** Stored in lower case, so that matching needs no more. */
  parse: (input, field) => {
    const text = oneLine(input, field, 254)?.toLowerCase() ?? null;
    if (text && !emailPattern.test(text))
      throw new FieldError(`${field.label} must be like name@example.com.`);
    return text;
  },
  format: (value) => (value === null ? "" : String(value)),
  operators: textOperators,
  sortable: true,
};

export const phone: Kind = {
  name: "phone",
  /** E.164 where the number parses; what people typed where it does not, as long as it has digits (SPEC.md 3). */
  parse: (input, field, { phoneCountry }) => {
    const text = oneLine(input, field, 40);
    if (text === null) return null;
    const known = e164(text, phoneCountry);
    if (known === null && !/\d{3}/.test(text)) throw new FieldError(`${field.label} must be a phone number.`);
    return known ?? text;
  },
  format: (value, _field, { phoneCountry }) =>
    value === null ? "" : formatPhone(String(value), phoneCountry),
  operators: textOperators,
  sortable: true,
};

/**
 * A number as E.164 (ITU-T), with `;ext=` (RFC 3966) for an extension; null where it does not parse. A trunk prefix
 * that was typed twice ("+43 00…") is taken off until the number stands still, so that what is stored reads as itself.
 */
export function e164(typed: string, country: string): string | null {
  const parsed = parsePhoneNumberFromString(typed, country as CountryCode);
  let settled = parsed;
  while (settled?.isPossible() && /^[08]/.test(settled.nationalNumber)) {
    const again = parsePhoneNumberFromString(settled.number);
    if (again?.number === settled.number) break;
    settled = again;
  }
  if (!settled?.isPossible()) return null;
  return parsed?.ext ? `${settled.number};ext=${parsed.ext}` : settled.number;
}

/** National form for the business's own country, international for the rest; what does not parse as it is. */
export function formatPhone(stored: string, country: string): string {
  const key = `${country}${stored}`;
  const known = formatted.get(key) ?? parseAndFormat(stored, country);
  if (formatted.size >= remembered) formatted.clear();
  formatted.set(key, known);
  return known;
}

/** Parsing is dear, and lists show the same numbers all day. */
const formatted = new Map<string, string>();
const remembered = 20_000;

function parseAndFormat(stored: string, country: string): string {
  const parsed = stored.startsWith("+")
    ? parsePhoneNumberFromString(stored.replace(";ext=", " ext. "))
    : undefined;
  if (!parsed) return stored;
  const isOwn =
    parsed.country === country || (!parsed.country && country === "US" && parsed.countryCallingCode === "1");
  return isOwn ? parsed.formatNational() : parsed.formatInternational();
}

export const url: Kind = {
  name: "url",
  /** A bare host is enough; only web addresses are taken, since they become links. */
  parse: (input, field) => {
    const text = oneLine(input, field, 2000);
    if (text === null) return null;
    const whole = /^[a-z][a-z\d+.-]*:/i.test(text) && !/^[^/]*:\d/.test(text) ? text : `https://${text}`;
    const parsed = URL.parse(whole);
    if (!parsed || !/^https?:$/.test(parsed.protocol) || !parsed.hostname.includes("."))
      throw new FieldError(`${field.label} must be a web address, such as example.com.`);
    return text;
  },
  format: (value) => (value === null ? "" : String(value)),
  operators: textOperators,
  sortable: true,
};

/** The address that a stored website leads to. */
export const hrefOfUrl = (stored: string): string =>
  /^https?:/i.test(stored) ? stored : `https://${stored}`;
