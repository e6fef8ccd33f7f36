import type { Viewer } from "@/lib/access/viewer";
import { formatMoney } from "@/lib/fields/kinds/money";
import { sightOf } from "@/lib/quotes/sight";
import { localeOf } from "@/lib/records/locale";
import type { EventContent } from "./event";
import { type NameOf, plainLines } from "./plain-values";
import type { FieldChange, Teller } from "./sentence";

/** Tells the figures of product lines, but for those of products that the viewer may not see now: they are prices too. */
export function lineTeller(
  viewer: Viewer,
  events: readonly EventContent[],
  nameOf: NameOf,
): Teller["lineChanges"] {
  const product = events.flatMap((event) => (event.kind === "line.changed" ? event.productId : []));
  const sees = sightOf(viewer, [{ product }]);
  const figure = productFigure(localeOf(viewer).currency);
  return ({ productId, changes }) =>
    sees("product", productId) ? plainLines(changes.map(figure), nameOf) : [];
}

/** Figures of a product line in the units that people read. */
const productFigure =
  (currency: string) =>
  ({ field, from, to }: FieldChange): FieldChange => {
    const show = (value: unknown) => {
      if (typeof value !== "number") return value;
      if (field === "unitPriceCents") return formatMoney(value, currency);
      return field === "discountBp" ? `${value / 100} %` : value;
    };
    const label = { unitPriceCents: "unitPrice", discountBp: "discount" }[field] ?? field;
    return { field: label, from: show(from), to: show(to) };
  };
