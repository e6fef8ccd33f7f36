import { sql } from "drizzle-orm";
import { prepared } from "@/db/prepared";
import { interactions } from "@/db/schema";

/** What of an interaction says whether it is a response. */
export type Contact = Pick<typeof interactions.$inferInsert, "kind" | "direction"> & { at: Date };

const written: readonly string[] = ["email", "sms"];

/** Whether somebody responded by it: wrote or called, or took a call, since staff logged it. A note is for ourselves. */
export const isResponse = ({ kind, direction }: Contact): boolean =>
  kind === "call" || (direction === "outbound" && written.includes(kind));

/** The channel on which the customer waits for a response from then on; null where they do not. */
export const channelOfContact = ({ kind, direction }: Contact): "email" | "sms" | null =>
  direction === "inbound" && (kind === "email" || kind === "sms") ? kind : null;

/** Whether anybody responded on a case later than `since`, or at all. */
export const answered = (caseId: number, since: Date | null = null): boolean =>
  found.get({ caseId, since: since?.getTime() ?? -1 }) !== undefined;

const found = prepared(sql`select 1 from ${interactions}
  where record_id = ${sql.placeholder("caseId")} and at > ${sql.placeholder("since")}
    and (kind = 'call' or (direction = 'outbound' and kind in ('email', 'sms'))) limit 1`);
