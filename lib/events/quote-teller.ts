import type { Viewer } from "@/lib/access/viewer";
import { type Named, type Sight, seesAll, sightOf } from "@/lib/quotes/sight";
import type { EventContent } from "./event";
import { type NameOf, plainLines } from "./plain-values";
import type { FieldChange, QuoteAnswered, QuoteChanged, Teller } from "./sentence";

/** Tells of quotes without the words of products and people that the viewer may not see now. */
export function quoteTeller(
  viewer: Viewer,
  events: readonly EventContent[],
  nameOf: NameOf,
): Pick<Teller, "quoteChanges" | "isCustomerSeen"> {
  const sees = sightOf(viewer, events.flatMap(namedIn));
  return {
    quoteChanges: (event) => plainLines(event.changes.map(blanked(sees, namedOf(event))), nameOf),
    isCustomerSeen: (event) => seesAll(sees, customerOf(event)),
  };
}

function namedIn(event: EventContent): Partial<Named>[] {
  if (event.kind === "quote.changed") return [namedOf(event)];
  return event.kind === "quote.answered" ? [customerOf(event)] : [];
}

/** Of entries from before that was kept. */
const unknown: Named = { product: [null], contact: [null], account: [null] };

const namedOf = ({ named }: QuoteChanged): Partial<Named> => named ?? unknown;

const customerOf = ({ named }: QuoteAnswered): Partial<Named> => named ?? { contact: unknown.contact };

const blanked =
  (sees: Sight, { product = [], ...customer }: Partial<Named>) =>
  (change: FieldChange): FieldChange => {
    if (change.field === "products" && !seesAll(sees, { product })) return inPlace(change, products);
    if (change.field === "customer" && !seesAll(sees, customer)) return inPlace(change, () => "a customer");
    return change;
  };

const inPlace = ({ field, from, to }: FieldChange, word: (value: unknown) => string): FieldChange => ({
  ...{ field, from: word(from), to: word(to) },
});

function products(value: unknown): string {
  const count = Array.isArray(value) ? value.length : 1;
  return count === 1 ? "a product" : `${count} products`;
}
