import type { Viewer } from "@/lib/access/viewer";
import { formatMoney } from "@/lib/fields/money";
import { relationOf } from "@/lib/records/links";
import { localeOf } from "@/lib/records/locale";
import type { Stored } from "@/lib/records/record";
import { relatedRecords } from "@/lib/records/related";
import { type AmountOverride, amountOverride } from "./amount";
import { type Line, productTotalCents } from "./line-figures";
import { figureText, type TypedLine, typedFigure } from "./typed-line";

/** The figures of a line as they are read, and as people type them. */
export type LineTexts = {
  quantity: string;
  unitPrice: string;
  discount: string;
  total: string;
  totalCents: number;
  typed: Required<TypedLine>;
};

/** A product on an opportunity. */
export type ProductLine = LineTexts & {
  /** The product's id. */
  id: number;
  name: string;
  href: string;
  /** It is still sold. */
  active: boolean;
};

export type ProductLines = {
  rows: ProductLine[];
  count: number;
  next: number | null;
  /** The product that the first row stands after, on the page before; null on the first page. */
  before: number | null;
  /** What all of them come to, beyond this page too, in minor units. */
  productTotalCents: number;
  /** Null where the amount is the product total. */
  override: AmountOverride | null;
  /** ISO 4217; what is typed is reckoned in it. */
  currency: string;
};

/** So many can be arranged on one page. */
const linesOnPage = 100;

/** A page of the products on an opportunity, and what they come to. It must have been read for this viewer. */
export function productLines(
  viewer: Viewer,
  opportunity: Stored,
  { after, limit = linesOnPage }: { after?: number; limit?: number } = {},
): ProductLines {
  const relation = relationOf("opportunity", "products");
  const page = relatedRecords(viewer, opportunity, relation, { fields: ["active"], after, limit });
  const { currency } = localeOf(viewer);
  const rows = page.rows.map(({ id, name, values }): ProductLine => {
    const active = values.active === true;
    return { id, name, href: `/products/${id}`, active, ...lineTexts(page.lines[id]!, currency) };
  });
  return {
    rows,
    count: page.total,
    next: page.next,
    before: after ?? null,
    productTotalCents: productTotalCents(viewer, opportunity.id),
    override: amountOverride(viewer, opportunity),
    currency,
  };
}

/** The figures of a line and what it comes to, in words. */
export const lineTexts = (line: Line, currency: string): LineTexts => ({
  quantity: figureText("quantity", line.quantity, currency),
  unitPrice: figureText("unitPriceCents", line.unitPriceCents, currency),
  discount: figureText("discountBp", line.discountBp, currency),
  total: formatMoney(line.totalCents, currency),
  totalCents: line.totalCents,
  typed: {
    quantity: typedFigure("quantity", line.quantity, currency),
    unitPriceCents: typedFigure("unitPriceCents", line.unitPriceCents, currency),
    discountBp: typedFigure("discountBp", line.discountBp, currency),
  },
});
