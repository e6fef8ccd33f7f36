import { eq } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { quotes } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { companyRow } from "@/lib/company/company";
import { Invalid } from "@/lib/errors";
import { largestCents } from "@/lib/fields/money";
import type { Stored } from "@/lib/records/record";
import { draftChanges } from "./draft-changes";
import { linesTotalCents, quoteTotalCents } from "./figures";
import { followQuotedAmount } from "./follow-amount";
import type { DraftInput } from "./input";
import type { QuoteRow } from "./quote";
import { draftToChange } from "./rows";
import { customerNow, linesToQuote } from "./snapshot";
import { mergedSaid } from "./stale";
import { tellOfQuote } from "./tell";
import { readDraft, type TypedDraft } from "./typed-draft";

/**
 * Changes what a draft says. `seen` is what the form showed: other parts that somebody changed since stay. Throws
 * NotFound; Conflict for the same parts; Invalid with a sentence beside what is at fault, or once it was sent.
 */
export function changeDraft(viewer: Viewer, id: number, { seen, ...typed }: DraftInput, now: Date): void {
  transact(() => {
    const { quote, opportunity } = draftToChange(viewer, id);
    const read = (form: TypedDraft) => readDraft(viewer, form, quote.currency);
    const said = mergedSaid(quote, read(typed), read(seen));
    const totalCents = quoteTotalCents(quote.lines, said.adjustmentCents, quote.currency);
    write(viewer, quote, opportunity, { ...said, totalCents }, now);
  });
}

/**
 * Has a draft list the products that are on the opportunity now, at their figures of now, and whom it goes to. Throws
 * NotFound; Invalid once it was sent, for none or too many of them, where the viewer may not see them all, and where the
 * adjustment takes off more or puts on too much.
 */
export function takeProductsAgain(viewer: Viewer, id: number, now: Date): void {
  transact(() => {
    const { quote, opportunity } = draftToChange(viewer, id);
    const lines = linesToQuote(viewer, opportunity.id);
    const totalCents = linesTotalCents(lines) + quote.adjustmentCents;
    if (totalCents < 0) throw new Invalid({}, tooFewNow);
    if (totalCents > largestCents) throw new Invalid({}, tooMuchNow);
    const { currency } = companyRow();
    const customer = customerNow(viewer, opportunity);
    write(viewer, quote, opportunity, { lines, totalCents, currency, customer }, now);
  });
}

const tooFewNow = "The adjustment takes off more than the products of now come to. Change it first.";
const tooMuchNow = "With the adjustment, the products of now come to more than fits. Change it first.";

/** Removes a draft; its number is not given again. Throws NotFound; Invalid once it was sent. */
export function removeDraft(viewer: Viewer, id: number, now: Date): void {
  transact(() => {
    const { quote, opportunity } = draftToChange(viewer, id);
    db().delete(quotes).where(eq(quotes.id, id)).run();
    tellOfQuote(viewer, quote, { kind: "quote.removed" }, now);
    followQuotedAmount(viewer, opportunity, now);
  });
}

function write(
  viewer: Viewer,
  quote: QuoteRow,
  opportunity: Stored,
  said: Partial<QuoteRow>,
  now: Date,
): void {
  const told = draftChanges(quote, { ...quote, ...said });
  if (!told) return;
  db()
    .update(quotes)
    .set({ ...said, updatedAt: now })
    .where(eq(quotes.id, quote.id))
    .run();
  tellOfQuote(viewer, quote, { kind: "quote.changed", ...told }, now);
  followQuotedAmount(viewer, opportunity, now);
}
