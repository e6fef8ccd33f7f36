import type { Filter } from "@/lib/filters/filter";
import { listAddress } from "@/lib/home/list-address";
import { opportunityType } from "@/lib/opportunities/opportunity";
import { recordType } from "@/lib/records/registry";
import { type Lot, type Sums, together } from "./lots";

/** Sums with the lists of exactly the deals that they are of, and of those among them that have no amount. */
export type Figure = Sums & { href: string; unpricedHref: string };

/** What these lots come to; `filters` find the same deals. */
export function figureOf(lots: readonly Lot[], filters: Filter[]): Figure {
  const type = recordType(opportunityType.name);
  const unpriced: Filter = { field: "amountCents", operator: "empty", operands: [] };
  return {
    ...together(lots),
    href: listAddress(type, filters),
    unpricedHref: listAddress(type, [...filters, unpriced]),
  };
}
