import { formatPhone } from "@/lib/fields/kinds/contact-ways";

/**
 * The part of a record's keys that was found, else its first; phone digits as people write them in `country`.
 * Null for a record without keys.
 */
export function detailOf(keys: string, terms: readonly string[], country: string): string | null {
  const parts = keys.split(" ").filter(Boolean);
  const holds = (part: string) => terms.some((term) => part.toLowerCase().includes(term.toLowerCase()));
  const part = parts.find(holds) ?? parts[0];
  if (!part) return null;
  return /^\d{10,15}$/.test(part) ? formatPhone(`+${part}`, country) : part;
}
