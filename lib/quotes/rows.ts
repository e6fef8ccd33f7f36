import { desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { quotes } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid, NotFound } from "@/lib/errors";
import { type Editable, editable, getRecord, type Stored } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import type { QuoteRow } from "./quote";

/** All quotes of an opportunity, the newest first. It must have been read for whoever asks. */
export const quotesOn = (opportunityId: number): QuoteRow[] =>
  db().select().from(quotes).where(eq(quotes.opportunityId, opportunityId)).orderBy(desc(quotes.id)).all();

/** A quote on an opportunity that the viewer may see. Throws NotFound. */
export function quoteSeen(viewer: Viewer, id: number): { quote: QuoteRow; opportunity: Stored } {
  return withOpportunity(id, (opportunityId) => getRecord(viewer, recordType("opportunity"), opportunityId));
}

/** A quote on an opportunity that the viewer may change. Throws NotFound. */
export function quoteToChange(viewer: Viewer, id: number): { quote: QuoteRow; opportunity: Editable } {
  return withOpportunity(id, (opportunityId) => editable(viewer, recordType("opportunity"), opportunityId));
}

/** The same of one that nobody was sent yet. Throws NotFound; Invalid once it was sent. */
export function draftToChange(viewer: Viewer, id: number): { quote: QuoteRow; opportunity: Editable } {
  const found = quoteToChange(viewer, id);
  if (found.quote.status !== "draft")
    throw new Invalid({}, "It was sent, and stays as it is. Make a new version of it.");
  return found;
}

function withOpportunity<T>(
  id: number,
  read: (opportunityId: number) => T,
): { quote: QuoteRow; opportunity: T } {
  const quote = db().select().from(quotes).where(eq(quotes.id, id)).get();
  if (!quote) throw missing();
  try {
    return { quote, opportunity: read(quote.opportunityId) };
  } catch (error) {
    // In the words of a quote that is not there.
    throw error instanceof NotFound ? missing() : error;
  }
}

const missing = () => new NotFound("This quote");
