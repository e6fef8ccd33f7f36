"use client";

import { Table, Th } from "@/components/ui/Table";
import { formatMoney } from "@/lib/fields/money";
import type { ProductLines } from "@/lib/opportunities/product-lines";
import { AddProduct } from "./AddProduct";
import { OverriddenAmount } from "./OverriddenAmount";
import { ProductLineRow, ReadOnlyLine } from "./ProductLineRow";
import { useTypedTotal } from "./use-typed-total";

type ProductLinesTableProps = { lines: ProductLines; opportunityId: number; mayEdit: boolean };

/** The products on an opportunity with their figures, what each comes to, the product total, and the way to add one. */
export function ProductLinesTable({ lines, opportunityId, mayEdit }: ProductLinesTableProps) {
  const { rows, currency, override } = lines;
  const total = useTypedTotal(lines);
  return (
    <>
      {rows.length === 0 ? (
        <p className="px-5 py-2 text-body text-muted">No products yet.</p>
      ) : (
        <Table label="Products" className="max-md:[&_:is(table,tbody,tfoot)]:block">
          <Head />
          <tbody>
            {rows.map((line) =>
              mayEdit ? (
                <ProductLineRow key={line.id} {...{ line, opportunityId, currency }} onTyped={total.tell} />
              ) : (
                <ReadOnlyLine key={line.id} line={line} />
              ),
            )}
          </tbody>
          <Foot productTotal={total.cents === null ? "–" : formatMoney(total.cents, currency)} />
        </Table>
      )}
      <div className="flex flex-wrap items-start gap-x-6 gap-y-2 px-5 py-2">
        {mayEdit && (
          <div className="w-72 max-md:w-full">
            <AddProduct opportunityId={opportunityId} />
          </div>
        )}
        {override && (
          <OverriddenAmount override={override} mayEdit={mayEdit} className="min-h-9 md:ml-auto" />
        )}
      </div>
    </>
  );
}

function Head() {
  return (
    <thead className="max-md:sr-only">
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
  );
}

function Foot({ productTotal }: { productTotal: string }) {
  return (
    <tfoot>
      <tr className="max-md:flex max-md:items-center max-md:justify-between max-md:px-5">
        <th
          scope="row"
          colSpan={4}
          className="h-11 px-3 text-right font-medium text-second max-md:h-auto max-md:px-0"
        >
          Product total
        </th>
        <td className="h-11 px-3 text-right font-semibold tabular-nums max-md:h-auto max-md:px-0 max-md:py-3">
          {productTotal}
        </td>
        <td className="max-md:hidden" />
      </tr>
    </tfoot>
  );
}
