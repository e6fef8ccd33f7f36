import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js";
import { companyRow } from "@/lib/company/company";
import { formatPhone } from "@/lib/fields/kinds/contact-ways";

/** A user's phone number as it is stored: E.164 where it parses, else as it was typed (SPEC.md 3). */
export function storedPhone(typed: string | null): string | null {
  if (typed === null) return null;
  const parsed = parsePhoneNumberFromString(typed, companyRow().phoneCountry as CountryCode);
  return parsed?.isPossible() ? parsed.number : typed;
}

/** The same as it is shown: national for the company's own country. */
export const shownPhone = (stored: string | null): string | null =>
  stored === null ? null : formatPhone(stored, companyRow().phoneCountry);
