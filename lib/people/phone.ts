import { companyRow } from "@/lib/company/company";
import { e164, formatPhone } from "@/lib/fields/kinds/contact-ways";

/** A user's phone number as it is stored: E.164 where it parses, else as it was typed (SPEC.md 3). */
export const storedPhone = (typed: string | null): string | null =>
  typed === null ? null : (e164(typed, companyRow().phoneCountry) ?? typed);

/** The same as it is shown: national for the company's own country. */
export const shownPhone = (stored: string | null): string | null =>
  stored === null ? null : formatPhone(stored, companyRow().phoneCountry);
