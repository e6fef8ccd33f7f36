import { eq } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { quotes } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { companyRow } from "@/lib/company/company";
import { Invalid } from "@/lib/errors";
import { changesBetween } from "@/lib/events/admin-changes";
import type { Change } from "@/lib/events/event";
import { type Field, FieldError } from "@/lib/fields/field";
import { formatMoney, money } from "@/lib/fields/kinds/money";
import { largestCents } from "@/lib/fields/money";
import { localeOf } from "@/lib/records/locale";
import type { Stored } from "@/lib/records/record";
import { linesTotalCents, quoteTotalCents } from "./figures";
import { followQuotedAmount } from "./follow-amount";
import type { DraftInput } from "./input";
import type { QuoteRow } from "./quote";
import { draftToChange } from "./rows";
import { namedByAll } from "./sight";
import { customerNow, linesToQuote } from "./snapshot";
import { mergedSaid } from "./stale";
import { tellOfQuote } from "./tell";

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
  const after = { ...quote, ...said };
  const changes = changesBetween(readable(quote), readable(after));
  if (changes.length === 0) return;
  db()
    .update(quotes)
    .set({ ...said, updatedAt: now })
    .where(eq(quotes.id, quote.id))
    .run();
  tellOfQuote(viewer, quote, { kind: "quote.changed", changes, ...namedIn(changes, [quote, after]) }, now);
  followQuotedAmount(viewer, opportunity, now);
}

/** Whose words the changes hold, so that the history tells them to nobody who may not see those. */
const namedIn = (changes: readonly Change[], quotes: readonly QuoteRow[]) =>
  changes.some(({ field }) => field === "products" || field === "customer") && { named: namedByAll(quotes) };

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

type TypedDraft = DraftInput["seen"];

const readDraft = (viewer: Viewer, { adjustment, validUntil, ...texts }: TypedDraft, currency: string) => ({
  ...texts,
  validUntil: validUntil || null,
  adjustmentCents: readAdjustment(viewer, adjustment, currency),
});

function readAdjustment(viewer: Viewer, typed: string, currency: string): number {
  try {
    return Number(money.parse(typed, adjustmentField, { ...localeOf(viewer), currency }) ?? 0);
  } catch (error) {
    if (!(error instanceof FieldError)) throw error;
    throw new Invalid({ adjustment: error.message });
  }
}
