import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { quotes } from "@/db/schema";
import { readWithoutAccess, type Stored } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { hashOf } from "@/lib/sessions/token";
import type { QuoteRow } from "./quote";

/**
 * The quote that a private link leads to, for whoever holds the link; null for one that was never given, or whose
 * opportunity was deleted. Looking consumes nothing.
 */
export function quoteByToken(token: string): { quote: QuoteRow; opportunity: Stored } | null {
  const quote = db()
    .select()
    .from(quotes)
    .where(eq(quotes.linkHash, hashOf(token)))
    .get();
  const opportunity = quote && readWithoutAccess(recordType("opportunity"), quote.opportunityId);
  return quote && opportunity && opportunity.deletedAt === null ? { quote, opportunity } : null;
}
