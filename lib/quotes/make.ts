import { eq, max } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { quotes } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { companyRow } from "@/lib/company/company";
import { Invalid } from "@/lib/errors";
import { type Editable, editable } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { addDays, todayInZone } from "@/lib/time/zone";
import { linesTotalCents, quoteTotalCents } from "./figures";
import { followQuotedAmount } from "./follow-amount";
import { nextNumber } from "./number";
import type { QuoteRow } from "./quote";
import { quotesOn, quoteToChange } from "./rows";
import { customerNow, linesToQuote } from "./snapshot";
import { tellOfQuote } from "./tell";

/**
 * Makes a draft from the products of an opportunity that the viewer may change, with the company's terms and under the
 * next number. Gives its id. Throws NotFound; Invalid while there are no products, too many, or some out of the
 * viewer's sight.
 */
export function makeQuote(viewer: Viewer, opportunityId: number, now: Date): number {
  return transact(() => {
    const opportunity = editable(viewer, recordType("opportunity"), opportunityId);
    const lines = linesToQuote(viewer, opportunityId);
    const { quoteTerms: terms, currency } = companyRow();
    const totalCents = linesTotalCents(lines);
    const begun = { number: nextNumber(), version: 1, lines, terms, totalCents, currency };
    return insert(viewer, opportunity, begun, now);
  });
}

/**
 * Makes a draft of the next version of a quote that was sent, saying what it says, valid from today. Gives its id.
 * Throws NotFound, and Invalid for one that is a draft itself or has a draft after it.
 */
export function makeNewVersion(viewer: Viewer, quoteId: number, now: Date): number {
  return transact(() => {
    const { quote, opportunity } = quoteToChange(viewer, quoteId);
    const siblings = quotesOn(opportunity.id).filter(({ number }) => number === quote.number);
    if (siblings.some(({ status }) => status === "draft"))
      throw new Invalid({}, "There is a draft of this quote. Go on with that one.");
    const { number, lines, adjustmentCents, introduction, terms, currency } = quote;
    const totalCents = quoteTotalCents(lines, adjustmentCents, currency);
    const said = { number, lines, adjustmentCents, introduction, terms, currency, totalCents };
    return insert(viewer, opportunity, { ...said, version: lastVersion(number) + 1 }, now);
  });
}

type Begun = Pick<QuoteRow, "number" | "version" | "lines" | "terms" | "totalCents" | "currency"> &
  Partial<Pick<QuoteRow, "adjustmentCents" | "introduction">>;

function insert(viewer: Viewer, opportunity: Editable, begun: Begun, now: Date): number {
  const { timeZone, quoteValidDays } = companyRow();
  const made = db()
    .insert(quotes)
    .values({
      ...begun,
      opportunityId: opportunity.id,
      customer: customerNow(viewer, opportunity),
      validUntil: addDays(todayInZone(now, timeZone), quoteValidDays),
      createdById: viewer.userId,
      createdAt: now,
      updatedAt: now,
    })
    .returning()
    .get();
  const { totalCents, currency } = made;
  tellOfQuote(viewer, made, { kind: "quote.made", totalCents, currency }, now);
  followQuotedAmount(viewer, opportunity, now);
  return made.id;
}

const lastVersion = (number: number): number =>
  db()
    .select({ version: max(quotes.version) })
    .from(quotes)
    .where(eq(quotes.number, number))
    .get()?.version ?? 0;
