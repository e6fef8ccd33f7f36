"use client";

import { DragOrder } from "@/components/ui/DragOrder";
import { Table } from "@/components/ui/Table";
import type { ProductLines } from "@/lib/opportunities/product-lines";
import { LinesFoot, LinesHead } from "./LinesFrame";
import { tableClass } from "./layout";
import { ProductLineRow } from "./ProductLineRow";
import { useLineMoves } from "./use-line-moves";
import { useTypedTotal } from "./use-typed-total";

type EditedLinesProps = { lines: ProductLines; opportunityId: number };

/** The lines for whoever may change them: figures are edited in their cells, rows are dragged to their place. */
export function EditedLines({ lines, opportunityId }: EditedLinesProps) {
  const { count, before, currency } = lines;
  const total = useTypedTotal(lines);
  const moves = useLineMoves(lines, opportunityId);
  return (
    <DragOrder items={moves.shown} onOrder={moves.order} total={before === null ? count : undefined}>
      {(rows) => (
        <Table label="Products" className={tableClass} {...rows}>
          <LinesHead nameClass={moves.mayMove ? "pl-11" : "pl-5"} />
          <tbody>
            {moves.shown.map((line) => (
              <ProductLineRow
                key={line.id}
                {...{ line, opportunityId, currency, moves }}
                onTyped={total.tell}
              />
            ))}
          </tbody>
          <LinesFoot lines={lines} totalCents={total.cents} />
        </Table>
      )}
    </DragOrder>
  );
}
