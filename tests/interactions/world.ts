import { store } from "@/db/client";
import type { Viewer } from "@/lib/access/viewer";
import type { Stored } from "@/lib/records/record";
import { createRecord } from "@/lib/records/write";
import { noon, topic } from "../support/world";

export type Customer = { account: Stored; contact: Stored; case: Stored };

/** ABC Cleaning, Taylor Smith and their case, made by `viewer`. */
export function customer(viewer: Viewer): Customer {
  const account = createRecord(viewer, "account", { name: "ABC Cleaning" }, noon);
  const contact = createRecord(viewer, "contact", { name: "Taylor Smith" }, noon);
  const theirs = createRecord(
    viewer,
    "case",
    {
      name: "Password reset",
      topicId: String(topic("Log in", 0)),
      accountId: String(account.id),
      contactId: String(contact.id),
    },
    noon,
  );
  return { account, contact, case: theirs };
}

/** All that the database holds of interactions and history, to see that a refusal wrote nothing. */
export const everything = (): unknown =>
  ["interactions", "interaction_records", "flag_acknowledgements", "events", "records"].map((table) =>
    store().sqlite.prepare(`select * from ${table}`).all(),
  );
