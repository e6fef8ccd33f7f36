import { eq } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { quotes } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { companyRow } from "@/lib/company/company";
import { Invalid } from "@/lib/errors";
import { changesBetween } from "@/lib/events/admin-changes";
import { type Field, FieldError } from "@/lib/fields/field";
import { formatMoney, money } from "@/lib/fields/kinds/money";
import { localeOf } from "@/lib/records/locale";
import type { Stored } from "@/lib/records/record";
import { quoteTotalCents } from "./figures";
import { followQuotedAmount } from "./follow-amount";
import type { DraftInput } from "./input";
import type { QuoteRow } from "./quote";
import { draftToChange } from "./rows";
import { customerNow, linesNow } from "./snapshot";
import { tellOfQuote } from "./tell";

/** Changes what a draft says. Throws NotFound; Invalid with a sentence beside what is at fault, or once it was sent. */
export function changeDraft(viewer: Viewer, id: number, input: DraftInput, now: Date): void {
  transact(() => {
    const { quote, opportunity } = draftToChange(viewer, id);
    const { introduction, terms, validUntil } = input;
    const adjustmentCents = readAdjustment(viewer, input.adjustment, quote.currency);
    const totalCents = quoteTotalCents(quote.lines, adjustmentCents);
    const said = { introduction, terms, validUntil: validUntil || null, adjustmentCents, totalCents };
    write(viewer, quote, opportunity, said, now);
  });
}

/**
 * Has a draft list the products that are on the opportunity now, at their figures of now, and whom it goes to. Throws
 * NotFound; Invalid once it was sent, and for more products than a quote may have.
 */
export function takeProductsAgain(viewer: Viewer, id: number, now: Date): void {
  transact(() => {
    const { quote, opportunity } = draftToChange(viewer, id);
    const lines = linesNow(viewer, opportunity.id);
    const totalCents = quoteTotalCents(lines, quote.adjustmentCents);
    const { currency } = companyRow();
    const customer = customerNow(viewer, opportunity);
    write(viewer, quote, opportunity, { lines, totalCents, currency, customer }, now);
  });
}

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
  const after = { ...quote, ...said };
  const changes = changesBetween(readable(quote), readable(after));
  if (changes.length === 0) return;
  db()
    .update(quotes)
    .set({ ...said, updatedAt: now })
    .where(eq(quotes.id, quote.id))
    .run();
  tellOfQuote(viewer, quote, { kind: "quote.changed", changes }, now);
  followQuotedAmount(viewer, opportunity, now);
}

/** What the history tells of a draft: amounts as they were read then, and of each product its line. */
const readable = ({
  introduction,
  terms,
  validUntil,
  adjustmentCents,
  totalCents,
  lines,
  ...rest
}: QuoteRow) => ({
  introduction: introduction || null,
  terms: terms || null,
  validUntil,
  adjustment: adjustmentCents === 0 ? null : formatMoney(adjustmentCents, rest.currency),
  products: lines.map(
    (line) => `${line.quantity} × ${line.name}: ${formatMoney(line.totalCents, rest.currency)}`,
  ),
  customer: [rest.customer.contact, rest.customer.account, ...rest.customer.address]
    .filter(Boolean)
    .join(", "),
  total: formatMoney(totalCents, rest.currency),
});

const adjustmentField: Field = {
  ...{ key: "adjustment", label: "Adjustment", kind: "money", section: "", storage: "own" },
  ...{ required: false, unique: false, readOnly: false },
};

function readAdjustment(viewer: Viewer, typed: string, currency: string): number {
  try {
    return Number(money.parse(typed, adjustmentField, { ...localeOf(viewer), currency }) ?? 0);
  } catch (error) {
    if (!(error instanceof FieldError)) throw error;
    throw new Invalid({ adjustment: error.message });
  }
}
