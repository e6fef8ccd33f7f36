import type { QuotedCustomer, QuotedLine } from "@/db/schema";
import { levelOf } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { NotFound } from "@/lib/errors";
import { survivorOf } from "@/lib/merge/merged";
import { visibleNames } from "@/lib/records/names";

type Quoted = { lines: readonly QuotedLine[]; customer: QuotedCustomer };

/** The records whose words a quote says, by id; null where it was not kept yet, as in quotes from before. */
export type Named = Record<"product" | "contact" | "account", (number | null)[]>;
type NamedType = keyof Named;

/** What a quote names. Of a contact or an account that it has none of, nothing. */
export const namedBy = ({ lines, customer }: Quoted): Named => ({
  product: lines.map(({ productId }) => productId ?? null),
  contact: customer.contact === null ? [] : [customer.contactId ?? null],
  account: customer.account === null ? [] : [customer.accountId ?? null],
});

/** What several of them name together, as a draft before and after a change. */
export const namedByAll = (quotes: readonly Quoted[]): Named => {
  const each = quotes.map(namedBy);
  return {
    product: [...new Set(each.flatMap(({ product }) => product))],
    contact: [...new Set(each.flatMap(({ contact }) => contact))],
    account: [...new Set(each.flatMap(({ account }) => account))],
  };
};

/** Whether the viewer may see a record that a quote names. */
export type Sight = (type: NamedType, id: number | null) => boolean;

/**
 * Which of the records named the viewer may see, looked up at once; of one that was merged, what it went into. What was
 * deleted, or has no id, they see whose reach of its type is everything: of nobody else can it be told whether they
 * might.
 */
export function sightOf(viewer: Viewer, named: readonly Partial<Named>[]): Sight {
  const ids = named.flatMap((each) => Object.values(each).flat()).filter((id) => id !== null);
  const visible = visibleNames(viewer, ids);
  const merged = new Map(ids.filter((id) => !visible.has(id)).map((id) => [id, survivorOf(id) ?? id]));
  const survivors = visibleNames(viewer, merged.values());
  const isSeen = (id: number) => visible.has(id) || survivors.has(merged.get(id) ?? id);
  return (type, id) => (id !== null && isSeen(id)) || levelOf(viewer, type, "view") === "everything";
}

/** Whether all of them are within sight. */
export const seesAll = (sees: Sight, named: Partial<Named>): boolean =>
  (Object.keys(named) as NamedType[]).every((type) => named[type]!.every((id) => sees(type, id)));

/** Throws NotFound unless the viewer may see all that a quote names: with gaps it would not be what the customer has. */
export function refuseGaps(viewer: Viewer, quote: Quoted): void {
  const named = namedBy(quote);
  if (!seesAll(sightOf(viewer, [named]), named)) throw new NotFound("This quote");
}
