import { excerpt } from "@/lib/content/text";
import { Conflict, type FieldConflict } from "@/lib/errors";
import { lastActor } from "@/lib/events/last-actor";
import { formatMoney, majorText } from "@/lib/fields/money";
import { formatDay } from "@/lib/time/zone";
import type { QuoteRow } from "./quote";

/** What people type into a draft. */
export type Said = Pick<QuoteRow, "introduction" | "terms" | "validUntil" | "adjustmentCents">;

/**
 * What a draft says once `sent` is taken, which was typed over `shown`: parts that nobody typed stay as they stand by
 * now. Throws Conflict for each that somebody else has changed since, to something else (SPEC.md 2.8).
 */
export function mergedSaid(quote: QuoteRow, sent: Said, shown: Said): Said {
  const typed = parts.filter(({ key }) => sent[key] !== shown[key]);
  const stale = typed.filter(({ key }) => quote[key] !== shown[key] && quote[key] !== sent[key]);
  if (stale.length > 0) throw new Conflict(stale.map((part) => conflictOf(part, quote, sent)));
  const { introduction, terms, validUntil, adjustmentCents } = quote;
  const taken = Object.fromEntries(typed.map(({ key }) => [key, sent[key]]));
  return { introduction, terms, validUntil, adjustmentCents, ...taken };
}

type Part = {
  key: keyof Said;
  field: string;
  label: string;
  read: (said: Said, currency: string) => string;
  /** As a form holds it. */
  typed: (said: Said, currency: string) => string;
};

const parts: Part[] = [
  ...(["introduction", "terms"] as const).map(
    (key): Part => ({
      ...{ key, field: key, label: key === "terms" ? "Terms" : "Introduction" },
      read: (said) => excerpt(said[key], 200),
      typed: (said) => said[key],
    }),
  ),
  {
    ...{ key: "validUntil", field: "validUntil", label: "Valid until" },
    read: ({ validUntil }) => (validUntil ? formatDay(validUntil) : ""),
    typed: ({ validUntil }) => validUntil ?? "",
  },
  {
    ...{ key: "adjustmentCents", field: "adjustment", label: "Adjustment" },
    read: ({ adjustmentCents }, currency) => formatMoney(adjustmentCents, currency),
    typed: ({ adjustmentCents }, currency) =>
      adjustmentCents === 0 ? "" : majorText(adjustmentCents, currency),
  },
];

function conflictOf({ field, label, read, typed }: Part, quote: QuoteRow, sent: Said): FieldConflict {
  const { opportunityId: recordId, id, currency } = quote;
  return {
    ...{ field, label },
    yours: read(sent, currency) || "empty",
    theirs: read(quote, currency) || "empty",
    by: lastActor({ recordId, kinds: ["quote.made", "quote.changed"], part: ["quoteId", id] }),
    stands: typed(quote, currency),
  };
}
