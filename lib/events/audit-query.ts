import type { AuditQuery } from "./read";
import { adminSubjects } from "./subject";

/** What an address asks of a history, as it stands there. */
export type AuditAddress = { field?: string; person?: string; about?: string; before?: string };

type Sent = Record<string, string | string[] | undefined>;

/** Picks from an address what concerns a history; what makes no sense is left out. */
export function readAuditAddress(sent: Sent): AuditAddress {
  const one = (key: string) => (typeof sent[key] === "string" && sent[key] ? sent[key] : undefined);
  return { field: one("field"), person: one("person"), about: one("about"), before: one("before") };
}

/** The query that an address asks for. `fields` are the keys that the record's type has. */
export function queryOf(address: AuditAddress, fields: readonly string[]): AuditQuery {
  return {
    field: fields.find((key) => key === address.field),
    actorId: address.person === "rapport" ? null : numberOf(address.person),
    subject: adminSubjects.find((subject) => subject === address.about),
    before: numberOf(address.before),
  };
}

/** The address of the same history with some of it changed; a change of filter begins at the newest entry. */
export function auditHref(path: string, address: AuditAddress, change: AuditAddress): string {
  const { before: _, ...filters } = address;
  const given = Object.entries({ ...filters, ...change }).filter(([, value]) => value);
  const query = new URLSearchParams(given as [string, string][]).toString();
  return query ? `${path}?${query}` : path;
}

const numberOf = (text: string | undefined) => (text && /^\d{1,15}$/.test(text) ? Number(text) : undefined);
