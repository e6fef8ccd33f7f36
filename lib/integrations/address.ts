import type { Filling } from "@/lib/placeholders/fillings";
import { partOfAddress } from "@/lib/placeholders/part-of-address";
import { fillPlaceholders } from "@/lib/placeholders/placeholder";

/** Where the address of another program may have no placeholder: all up to the first sign of its path. */
const beginning = /^https:\/\/[^/?#]*/i;

/**
 * Why an address with placeholders cannot be taken, in a sentence, or null when it can. It leads to one host by https,
 * carries no password, and nothing of a record decides where it leads. `known` says of each name whether it is one.
 */
export function addressFault(address: string, known: (name: string) => boolean): string | null {
  const plain = fillPlaceholders(address, ({ name }) => (known(name) ? "x" : "{{"));
  if (!/^https:\/\//i.test(address)) return "Use an address that begins with https://.";
  if (/[\s\\]/.test(plain) || !URL.canParse(address.match(beginning)?.[0] ?? "")) return notRead;
  if (/[{}]/.test(beginning.exec(address)?.[0] ?? "")) return "A placeholder may stand after the host only.";
  if (/[{}]/.test(plain)) return "One of the placeholders is not known. Add it from the list.";
  const { username, password } = new URL(plain);
  return username || password ? "Leave the user name and the password out of the address." : null;
}

const notRead = "This address cannot be read. It looks like https://example.com/search?q={{contact.email}}.";

/**
 * The address with its placeholders filled, each as one part of it. Null should it lead anywhere but to the host it
 * names.
 */
export function fillAddress(address: string, fill: (name: string) => Filling | null): string | null {
  const filled = fillPlaceholders(address, ({ name, fallback }) => partOfAddress(fill(name), fallback));
  const url = URL.parse(filled);
  return url && url.origin === URL.parse(beginning.exec(address)?.[0] ?? "")?.origin ? url.href : null;
}

/** The host that an address leads to, for people to read. */
export const hostOf = (address: string): string => URL.parse(beginning.exec(address)?.[0] ?? "")?.host ?? "";
