import { sql } from "drizzle-orm";
import { prepared } from "@/db/prepared";
import { quotes } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { answerFor } from "./answer-words";
import { type QuoteRow, quoteName } from "./quote";
import { quotesOn } from "./rows";

/** A quote that its customer accepted, by name, and by whom and when in a sentence. */
export type AcceptedQuote = {
  name: string;
  answer: string;
  /** The version that was sent after it and declined: what was accepted binds all the same. */
  declined: { version: number; answer: string } | null;
};

/**
 * The newest quote of an opportunity that was accepted; null without one. The opportunity must have been read for whoever
 * asks.
 */
export function acceptedQuote(viewer: Viewer, opportunityId: number): AcceptedQuote | null {
  const quotes = quotesOn(opportunityId);
  const accepted = quotes.find(({ status }) => status === "accepted");
  if (!accepted) return null;
  const answer = (quote: QuoteRow) => answerFor(viewer, quote) ?? "";
  const last = quotes.find(({ number, status }) => number === accepted.number && status !== "draft")!;
  const declined = last.status === "declined" ? { version: last.version, answer: answer(last) } : null;
  return { name: quoteName(accepted), answer: answer(accepted), declined };
}

/** Those of these opportunities of which a customer accepted a quote. They must have been read for whoever asks. */
export function withAccepted(opportunityIds: readonly number[]): Set<number> {
  const rows = accepted.all<{ id: number }>({ ids: JSON.stringify(opportunityIds) });
  return new Set(rows.map(({ id }) => id));
}

const accepted = prepared(sql`select ${quotes.opportunityId} as id from ${quotes}
  where ${quotes.opportunityId} in (select value from json_each(${sql.placeholder("ids")}))
    and ${quotes.status} = 'accepted'`);
