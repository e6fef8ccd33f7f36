import { sql } from "drizzle-orm";
import { prepared } from "@/db/prepared";
import { quotes } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { quoteName } from "./quote";
import { quotesOn } from "./rows";
import { answerFor } from "./view";

/**
 * The newest quote of an opportunity that its customer accepted, by name, and by whom and when in a sentence; null
 * without one. The opportunity must have been read for whoever asks.
 */
export function acceptedQuote(
  viewer: Viewer,
  opportunityId: number,
): { name: string; answer: string } | null {
  const quote = quotesOn(opportunityId).find(({ status }) => status === "accepted");
  return quote ? { name: quoteName(quote), answer: answerFor(viewer, quote) ?? "" } : null;
}

/** Those of these opportunities of which a customer accepted a quote. They must have been read for whoever asks. */
export function withAccepted(opportunityIds: readonly number[]): Set<number> {
  const rows = accepted.all<{ id: number }>({ ids: JSON.stringify(opportunityIds) });
  return new Set(rows.map(({ id }) => id));
}

const accepted = prepared(sql`select ${quotes.opportunityId} as id from ${quotes}
  where ${quotes.opportunityId} in (select value from json_each(${sql.placeholder("ids")}))
    and ${quotes.status} = 'accepted'`);
