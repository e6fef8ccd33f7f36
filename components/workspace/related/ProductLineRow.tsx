"use client";

import { Link } from "@/components/ui/Link";
import { Td, Tr } from "@/components/ui/Table";
import type { ProductLine } from "@/lib/opportunities/product-lines";
import { LineFigure } from "./LineFigure";
import { RemoveLink } from "./RemoveLink";

type ProductLineRowProps = {
  line: ProductLine;
  end: { type: string; id: number; relation: string };
  mayEdit: boolean;
  mayRemove: boolean;
};

const figures = [
  { key: "quantity", label: "Quantity", shown: "quantity" },
  { key: "unitPriceCents", label: "Unit price", shown: "unitPrice" },
  { key: "discountBp", label: "Discount %", shown: "discount" },
] as const;

/** A product on an opportunity; its figures are edited in their cells. */
export function ProductLineRow({ line, end, mayEdit, mayRemove }: ProductLineRowProps) {
  return (
    <Tr>
      <Td className="min-w-40 pl-5">
        <Link href={line.href} className="font-semibold text-ink underline-offset-2 hover:underline">
          {line.name}
        </Link>
      </Td>
      {figures.map(({ key, label, shown }) => (
        <Td key={key} numeric className="py-1">
          {mayEdit ? (
            <LineFigure
              // What was saved meanwhile is what the next change begins from.
              key={line.typed[key]}
              name={key}
              label={`${label} of ${line.name}`}
              typed={line.typed[key]}
              opportunityId={end.id}
              productId={line.id}
            />
          ) : (
            line[shown]
          )}
        </Td>
      ))}
      <Td numeric>{line.total}</Td>
      <Td className="pr-5 text-right">{mayRemove && <RemoveLink end={end} other={line} />}</Td>
    </Tr>
  );
}
