import type { Viewer } from "@/lib/access/viewer";
import { writeLink } from "@/lib/records/links";

/** An account's primary contact is one of its contacts. */
export const linkContact = (viewer: Viewer, accountId: number, contactId: number, now: Date): void =>
  void writeLink(viewer, { relation: "account_contacts", fromId: accountId, toId: contactId }, now);
