import { transact } from "@/db/client";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import { formatMoney } from "@/lib/fields/money";
import { followValue } from "@/lib/records/follow-value";
import { localeOf } from "@/lib/records/locale";
import { editable, type Stored } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { applyChange } from "@/lib/records/write";
import { seesEveryLine, wholeTotalCents } from "./line-figures";

/**
 * Changes the lines of an opportunity by `change` and has its amount follow (SPEC.md 10.4): an amount that was empty or
 * what the products came to becomes what they come to now; any other was typed, and stays. Nothing says so in the store:
 * a product that is deleted, restored or merged thus leaves what was agreed alone. Within the transaction of the change.
 */
export function changeLinesOf(
  viewer: Viewer,
  { id }: Pick<Stored, "id">,
  now: Date,
  change: () => void,
): void {
  const before = wholeTotalCents(id);
  change();
  const opportunity = editable(viewer, recordType("opportunity"), id);
  const amount = opportunity.values.amountCents ?? null;
  if (amount === null || amount === before)
    followValue(viewer, opportunity, "amountCents", wholeTotalCents(id), now);
}

/**
 * **Use product total**: gives an opportunity the amount that its products come to, which it follows from then on.
 * Throws NotFound; Invalid when it has no products, and, in the same words, for whoever may not see them all.
 */
export function useProductTotal(viewer: Viewer, opportunityId: number, now: Date): void {
  transact(() => {
    const type = recordType("opportunity");
    const opportunity = editable(viewer, type, opportunityId);
    const total = wholeTotalCents(opportunityId);
    if (total === null || !seesEveryLine(viewer, opportunityId)) throw new Invalid({}, noTotal);
    applyChange(viewer, type, opportunity, { values: { amountCents: total }, errors: {} }, now);
  });
}

const noTotal = "It has no products, or some that you may not see, so there is no total to use.";

/** How an amount that was typed differs from the product total, ready to read. */
export type AmountOverride = { opportunityId: number; difference: string; productTotal: string };

/**
 * What is to be said of an amount that is not the product total; null where it is. Null too for a viewer who may not see
 * every product on it: the difference would tell what the others come to.
 */
export function amountOverride(viewer: Viewer, opportunity: Stored): AmountOverride | null {
  const total = wholeTotalCents(opportunity.id);
  const amount = opportunity.values.amountCents;
  if (total === null || typeof amount !== "number" || amount === total) return null;
  if (!seesEveryLine(viewer, opportunity.id)) return null;
  const { currency } = localeOf(viewer);
  const by = formatMoney(Math.abs(amount - total), currency);
  return {
    opportunityId: opportunity.id,
    difference: `${by} ${amount > total ? "more" : "less"}`,
    productTotal: formatMoney(total, currency),
  };
}
