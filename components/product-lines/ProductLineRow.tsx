"use client";

import { useEffect } from "react";
import { Link } from "@/components/ui/Link";
import { ConflictChoice } from "@/components/workspace/details/ConflictChoice";
import { formatMoney } from "@/lib/fields/money";
import type { ProductLine } from "@/lib/opportunities/product-lines";
import { typedTotalCents } from "@/lib/opportunities/typed-line";
import { LineFigure } from "./LineFigure";
import { figureCellClass, nameCellClass, removeCellClass, rowClass, totalCellClass } from "./layout";
import { RemoveLine } from "./RemoveLine";
import { useLineFigure } from "./use-line-figure";
import type { TypedTotal } from "./use-typed-total";

type ProductLineRowProps = {
  line: ProductLine;
  opportunityId: number;
  currency: string;
  /** Told what the line comes to as it is typed. */
  onTyped: TypedTotal["tell"];
};

/** A product on an opportunity; its figures are edited in their cells, and it tells what they come to as they are typed. */
export function ProductLineRow({ line, opportunityId, currency, onTyped }: ProductLineRowProps) {
  const { id: productId, name, typed } = line;
  const ends = { opportunityId, productId };
  const quantity = useLineFigure(ends, "quantity", typed.quantity);
  const unitPrice = useLineFigure(ends, "unitPriceCents", typed.unitPriceCents);
  const discount = useLineFigure(ends, "discountBp", typed.discountBp);
  const figures = [
    { label: "Quantity", figure: quantity, className: "md:w-20!" },
    { label: "Unit price", figure: unitPrice, className: "md:w-28!" },
    { label: "Discount %", figure: discount, className: "md:w-20!" },
  ];
  const now = { quantity: quantity.value, unitPriceCents: unitPrice.value, discountBp: discount.value };
  const totalCents = typedTotalCents(now, currency);
  useEffect(() => onTyped(productId, totalCents), [onTyped, productId, totalCents]);
  const conflicts = figures.flatMap(({ figure }) =>
    figure.conflict ? [{ figure, conflict: figure.conflict }] : [],
  );
  return (
    <>
      <tr data-line={productId} className={rowClass}>
        <ProductName line={line} />
        {figures.map(({ label, figure, className }) => (
          <td key={label} className={figureCellClass}>
            <FigureLabel>{label}</FigureLabel>
            <LineFigure label={`${label} of ${name}`} figure={figure} className={className} />
          </td>
        ))}
        <td className={totalCellClass}>{totalCents === null ? "–" : formatMoney(totalCents, currency)}</td>
        <td className={removeCellClass}>
          <RemoveLine ends={ends} name={name} typed={typed} />
        </td>
      </tr>
      {conflicts.map(({ figure, conflict }) => (
        <tr key={conflict.field} className="max-md:block">
          <td colSpan={6} className="border-b border-rule px-5 py-2 max-md:block">
            <ConflictChoice
              conflict={conflict}
              onMine={() => figure.keepMine(conflict)}
              onTheirs={figure.putBack}
            />
          </td>
        </tr>
      ))}
    </>
  );
}

/** The same for whoever may not change it. */
export function ReadOnlyLine({ line }: { line: ProductLine }) {
  return (
    <tr className={rowClass}>
      <ProductName line={line} />
      {(["quantity", "unitPrice", "discount"] as const).map((key) => (
        <td key={key} className={figureCellClass}>
          <FigureLabel>
            {{ quantity: "Quantity", unitPrice: "Unit price", discount: "Discount %" }[key]}
          </FigureLabel>
          {line[key]}
        </td>
      ))}
      <td className={totalCellClass}>{line.total}</td>
      <td className={`${removeCellClass} max-md:hidden`} />
    </tr>
  );
}

function ProductName({ line: { name, href, active } }: { line: ProductLine }) {
  return (
    <td className={nameCellClass}>
      <Link
        href={href}
        className="inline-block py-1 font-semibold text-ink underline-offset-2 hover:underline max-md:py-3"
      >
        {name}
      </Link>
      {!active && <span className="ml-2 text-meta text-muted">No longer sold</span>}
    </td>
  );
}

/** Stands over the figure on a phone, where the head of the table does not. */
const FigureLabel = ({ children }: { children: string }) => (
  <span aria-hidden className="mb-1 block text-meta text-second md:hidden">
    {children}
  </span>
);
