import { changesBetween } from "@/lib/events/admin-changes";
import type { Change } from "@/lib/events/event";
import { formatMoney } from "@/lib/fields/money";
import type { QuoteRow } from "./quote";
import { namedByAll } from "./sight";

/** What the history is told of a draft that was changed; null where it says what it said. */
export function draftChanges(before: QuoteRow, after: QuoteRow) {
  const changes = changesBetween(readable(before), readable(after));
  return changes.length > 0 ? { changes, ...namedIn(changes, [before, after]) } : null;
}

/** Amounts as they are read then, and of each product its line. */
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

/** Whose words the changes hold, so that the history tells them to nobody who may not see those. */
const namedIn = (changes: readonly Change[], quotes: readonly QuoteRow[]) =>
  changes.some(({ field }) => field === "products" || field === "customer") && { named: namedByAll(quotes) };
