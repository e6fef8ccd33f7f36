import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { links, records } from "@/db/schema";
import { scopeOfTypes } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { matching } from "@/lib/duplicates/find";
import type { Stored } from "@/lib/records/record";
import type { AccountMatch, LeadMatch } from "./suggest";

/** More are no help to choose from. */
const most = 5;

/** The contacts that the viewer may see and that may be the lead: by email, phone and name, the surest first. */
export function contactMatches(viewer: Viewer, { name, values }: Stored): LeadMatch[] {
  const held = { name, email: values.email, workPhone: values.phone };
  return matching(viewer, "contact", held, ["contact"]).slice(0, most);
}

/**
 * The accounts that the viewer may see and that may be the lead's: by company, by the host of its email address, by
 * email and phone, and those that the contacts are at.
 */
export function accountMatches(
  viewer: Viewer,
  { values }: Stored,
  contacts: readonly LeadMatch[],
): AccountMatch[] {
  const { company: name, email, phone } = values;
  const held = { name, email, phone, website: hostOf(email) };
  const matches = new Map<number, AccountMatch>(
    matching(viewer, "account", held, ["account"])
      .slice(0, most)
      .map((match) => [match.id, { ...match, contactIds: [] }]),
  );
  for (const { id, name: called, contactId } of accountsOf(viewer, contacts)) {
    const known = matches.get(id) ?? { id, name: called, why: [], contactIds: [] };
    matches.set(id, { ...known, contactIds: [...known.contactIds, contactId] });
  }
  return [...matches.values()];
}

const hostOf = (email: Stored["values"][string] = null): string | null =>
  typeof email === "string" ? (email.split("@").at(-1) ?? null) : null;

/** The accounts that the contacts are at, as far as the viewer may see them. */
function accountsOf(viewer: Viewer, contacts: readonly LeadMatch[]) {
  const ids = JSON.stringify(contacts.map(({ id }) => id));
  return db().all<{ id: number; name: string; contactId: number }>(sql`
    select ${records.id} as id, ${records.name} as name, ${links.toId} as contactId
    from ${links} cross join ${records} on ${records.id} = ${links.fromId}
    where ${links.relation} = 'account_contacts' and ${links.toId} in (select value from json_each(${ids}))
      and ${records.deletedAt} is null and ${scopeOfTypes(viewer, ["account"], "view")}
    order by ${records.id} limit ${2 * most}`);
}
