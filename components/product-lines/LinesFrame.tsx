import { Th } from "@/components/ui/Table";
import { formatMoney } from "@/lib/fields/money";
import type { ProductLines } from "@/lib/opportunities/product-lines";

/** The head of the lines; `nameClass` has it stand over the names, behind a handle or not. */
export function LinesHead({ nameClass }: { nameClass: string }) {
  return (
    <thead className="max-md:sr-only">
      <tr>
        <Th className={nameClass}>Product</Th>
        <Th numeric>Quantity</Th>
        <Th numeric>Unit price</Th>
        <Th numeric>Discount %</Th>
        <Th numeric>Total</Th>
        <Th className="w-12">
          <span className="sr-only">Actions</span>
        </Th>
      </tr>
    </thead>
  );
}

type FootProps = { lines: ProductLines; totalCents: number | null };

/** What all products come to, said to be of all where some stand elsewhere. */
export function LinesFoot({ lines: { rows, count, currency }, totalCents }: FootProps) {
  const label =
    count > rows.length ? `Product total of all ${count.toLocaleString("en-US")}` : "Product total";
  return (
    <tfoot>
      <tr className="max-md:flex max-md:items-center max-md:justify-between max-md:px-5">
        <th
          scope="row"
          colSpan={4}
          className="h-11 px-3 text-right font-medium text-second max-md:h-auto max-md:px-0"
        >
          {label}
        </th>
        <td className="h-11 px-3 text-right font-semibold tabular-nums max-md:h-auto max-md:px-0 max-md:py-3">
          {totalCents === null ? "–" : formatMoney(totalCents, currency)}
        </td>
        <td className="max-md:hidden" />
      </tr>
    </tfoot>
  );
}
