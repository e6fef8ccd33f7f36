"use client";

import { useEffect } from "react";
import { cx } from "@/components/ui/cx";
import { useDragRow } from "@/components/ui/DragOrder";
import { ConflictChoice } from "@/components/workspace/details/ConflictChoice";
import { formatMoney } from "@/lib/fields/money";
import type { LineEnds } from "@/lib/opportunities/change-line-on";
import type { ProductLine } from "@/lib/opportunities/product-lines";
import { typedTotalCents } from "@/lib/opportunities/typed-line";
import { LineActions } from "./LineActions";
import { FigureLabel, LineFigure } from "./LineFigure";
import { actionsCellClass, figureCellClass, nameCellClass, rowClass, totalCellClass } from "./layout";
import { ProductName } from "./ProductName";
import { RemoveLine } from "./RemoveLine";
import { type LineFigureState, useLineFigure } from "./use-line-figure";
import type { LineMoves } from "./use-line-moves";
import type { TypedTotal } from "./use-typed-total";

type ProductLineRowProps = {
  line: ProductLine;
  opportunityId: number;
  currency: string;
  /** Told what the line comes to as it is typed. */
  onTyped: TypedTotal["tell"];
  moves: LineMoves;
};

/**
 * A product on an opportunity; its figures are edited in their cells, and it is dragged to its place among the others.
 */
export function ProductLineRow({ line, opportunityId, currency, onTyped, moves }: ProductLineRowProps) {
  const { id: productId, name, typed } = line;
  const ends = { opportunityId, productId };
  const { figures, totalCents } = useFigures(line, ends, currency);
  useEffect(() => onTyped(productId, totalCents), [onTyped, productId, totalCents]);
  const { row, handle } = useDragRow(line);
  return (
    <>
      <tr {...row} data-line={productId} className={cx(rowClass, row.className)}>
        <td className={nameCellClass}>
          <ProductName line={line} handle={moves.mayMove && handle} />
        </td>
        {figures.map(({ label, figure, className }) => (
          <td key={label} className={figureCellClass}>
            <FigureLabel>{label}</FigureLabel>
            <LineFigure label={`${label} of ${name}`} figure={figure} className={className} />
          </td>
        ))}
        <td className={totalCellClass}>{totalCents === null ? "–" : formatMoney(totalCents, currency)}</td>
        <td className={actionsCellClass}>
          {moves.mayMove && <LineActions line={line} moves={moves} />}
          <RemoveLine ends={ends} name={name} typed={typed} after={moves.placeOf(productId)} />
        </td>
      </tr>
      {figures.map(({ label, figure }) => (
        <FigureConflict key={label} figure={figure} />
      ))}
    </>
  );
}

/** The figures of a line as they are edited, and what they come to by now, in minor units. */
function useFigures({ typed }: ProductLine, ends: LineEnds, currency: string) {
  const quantity = useLineFigure(ends, "quantity", typed.quantity);
  const unitPrice = useLineFigure(ends, "unitPriceCents", typed.unitPriceCents);
  const discount = useLineFigure(ends, "discountBp", typed.discountBp);
  const now = { quantity: quantity.value, unitPriceCents: unitPrice.value, discountBp: discount.value };
  return {
    figures: [
      { label: "Quantity", figure: quantity, className: "md:w-20!" },
      { label: "Unit price", figure: unitPrice, className: "md:w-28!" },
      { label: "Discount %", figure: discount, className: "md:w-20!" },
    ],
    totalCents: typedTotalCents(now, currency),
  };
}

/** Under a line, what somebody else saved in a figure meanwhile, until one of the two is chosen. */
function FigureConflict({ figure: { conflict, keepMine, putBack } }: { figure: LineFigureState }) {
  if (!conflict) return null;
  return (
    <tr className="max-md:block">
      <td colSpan={6} className="border-b border-rule px-5 py-2 max-md:block">
        <ConflictChoice conflict={conflict} onMine={() => keepMine(conflict)} onTheirs={putBack} />
      </td>
    </tr>
  );
}
