import { Table, Th } from "@/components/ui/Table";
import type { ProductLines } from "@/lib/opportunities/product-lines";
import { ProductLineRow } from "./ProductLineRow";

type ProductLinesTableProps = {
  lines: ProductLines;
  end: { type: string; id: number; relation: string };
  mayEdit: boolean;
  /** The products whose line may be removed. */
  mayRemove: readonly number[];
};

/** The products on an opportunity with their figures, each line's total, and the product total. */
export function ProductLinesTable({ lines, end, mayEdit, mayRemove }: ProductLinesTableProps) {
  return (
    <Table label="Products">
      <thead>
        <tr>
          <Th className="pl-5">Product</Th>
          <Th numeric>Quantity</Th>
          <Th numeric>Unit price</Th>
          <Th numeric>Discount %</Th>
          <Th numeric>Total</Th>
          <Th className="w-12">
            <span className="sr-only">Remove</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {lines.rows.map((line) => (
          <ProductLineRow
            key={line.id}
            line={line}
            end={end}
            mayEdit={mayEdit}
            mayRemove={mayRemove.includes(line.id)}
          />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={4} className="h-9 px-3 text-right font-medium text-second">
            Product total
          </th>
          <td className="h-9 px-3 text-right font-semibold tabular-nums">{lines.productTotal}</td>
          <td />
        </tr>
      </tfoot>
    </Table>
  );
}
