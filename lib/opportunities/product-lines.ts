import type { Viewer } from "@/lib/access/viewer";
import { toForm } from "@/lib/fields/form";
import { formatMoney } from "@/lib/fields/kinds/money";
import { relationOf } from "@/lib/records/links";
import { localeOf } from "@/lib/records/locale";
import type { Stored } from "@/lib/records/record";
import { fieldOf, recordType } from "@/lib/records/registry";
import { relatedRecords } from "@/lib/records/related";
import { productTotalCents } from "./line-figures";

/** A product on an opportunity: its figures as they are read, and as people type them. */
export type ProductLine = {
  /** The product's id. */
  id: number;
  name: string;
  href: string;
  quantity: string;
  unitPrice: string;
  discount: string;
  total: string;
  typed: { quantity: string; unitPriceCents: string; discountBp: string };
};

export type ProductLines = {
  rows: ProductLine[];
  count: number;
  next: number | null;
  /** What all of them come to, beyond this page too. */
  productTotal: string;
};

/** A page of the products on an opportunity, and what they come to. It must have been read for this viewer. */
export function productLines(
  viewer: Viewer,
  opportunity: Stored,
  ask: { after?: number; limit?: number } = {},
): ProductLines {
  const relation = relationOf("opportunity", "products");
  const page = relatedRecords(viewer, opportunity, relation, { fields: [], ...ask });
  const locale = localeOf(viewer);
  const money = (cents: number) => formatMoney(cents, locale.currency);
  const price = fieldOf(recordType("product"), "amountCents");
  const rows = page.rows.map(({ id, name }): ProductLine => {
    const { quantity, unitPriceCents, discountBp, totalCents } = page.lines[id]!;
    return {
      id,
      name,
      href: `/products/${id}`,
      quantity: quantity.toLocaleString("en-US"),
      unitPrice: money(unitPriceCents),
      discount: `${discountBp / 100}%`,
      total: money(totalCents),
      typed: {
        quantity: String(quantity),
        unitPriceCents: String(toForm(price, unitPriceCents, locale)),
        discountBp: String(discountBp / 100),
      },
    };
  });
  const productTotal = money(productTotalCents(viewer, opportunity.id));
  return { rows, count: page.total, next: page.next, productTotal };
}
