import { Invalid } from "@/lib/errors";
import type { Rule } from "@/lib/records/behaviour";
import { type QuoteRow, quoteName } from "./quote";
import { quotesOn } from "./rows";

/**
 * The quote that an opportunity's Quoted Amount is the total of: the newest that was accepted, which no draft changes;
 * else the newest that was neither declined nor superseded.
 */
export const quoteThatStands = (quotes: readonly QuoteRow[]): QuoteRow | undefined =>
  quotes.find(({ status }) => status === "accepted") ??
  quotes.find(({ status }) => status !== "declined" && status !== "superseded");

/** What the Quoted Amount must be, in minor units; undefined while there is no quote, and it is typed by hand. */
export function quotedAmountCents(opportunityId: number): number | null | undefined {
  const quotes = quotesOn(opportunityId);
  return quotes.length === 0 ? undefined : (quoteThatStands(quotes)?.totalCents ?? null);
}

/** The field, once there is a quote that it follows. */
export const followsQuotes = (opportunityId: number): string[] =>
  quotedAmountCents(opportunityId) === undefined ? [] : ["quotedAmountCents"];

/** Refuses that somebody types another Quoted Amount than the quotes of the opportunity come to. */
export const refuseTypedQuotedAmount: Rule = (_viewer, { id, values, changed }) => {
  if (id === null || !changed.has("quotedAmountCents")) return;
  const quotes = quotesOn(id);
  if (quotes.length === 0) return;
  const stands = quoteThatStands(quotes);
  if (values.quotedAmountCents === (stands?.totalCents ?? null)) return;
  throw new Invalid({
    quotedAmountCents: stands
      ? `It is the total of quote ${quoteName(stands)}. Change the quote instead.`
      : "It follows the quotes of this opportunity, none of which stands. Make a new quote instead.",
  });
};
