import { CellView } from "@/components/fields/cells/CellView";
import { Link } from "@/components/ui/Link";
import { Table, Td, Th, Tr } from "@/components/ui/Table";
import type { SaleOfProduct } from "@/lib/opportunities/sales-of-product";
import { RemoveLine } from "./RemoveLine";

type SalesOfProductProps = { sales: readonly SaleOfProduct[]; productId: number };

/** The opportunities that a product is on: how far each is, how many it takes, at what price, and what that comes to. */
export function SalesOfProduct({ sales, productId }: SalesOfProductProps) {
  return (
    <Table label="Opportunities">
      <thead>
        <tr>
          <Th className="pl-5">Name</Th>
          <Th>Stage</Th>
          <Th>Expected Close Date</Th>
          <Th numeric>Quantity</Th>
          <Th numeric>Unit price</Th>
          <Th numeric>Discount</Th>
          <Th numeric>Total</Th>
          <Th className="w-12">
            <span className="sr-only">Remove</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {sales.map(({ id, name, href, cells, line, mayEdit }) => (
          <Tr key={id} data-line={id}>
            <Td className="max-w-80 min-w-40 pl-5 wrap-anywhere">
              <Link
                href={href}
                className="inline-block py-1 align-middle font-semibold text-ink underline-offset-2 hover:underline max-md:min-w-11 max-md:py-3.25"
              >
                {name}
              </Link>
            </Td>
            <Td>
              <CellView view="stage" cell={cells.stageId ?? null} quiet />
            </Td>
            <Td>
              <CellView view="date" cell={cells.expectedCloseOn ?? null} quiet />
            </Td>
            <Td numeric>{line.quantity}</Td>
            <Td numeric>{line.unitPrice}</Td>
            <Td numeric>{line.discount}</Td>
            <Td numeric>{line.total}</Td>
            <Td className="pr-5 text-right">
              {mayEdit && (
                <RemoveLine ends={{ opportunityId: id, productId }} name={name} typed={line.typed} />
              )}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
