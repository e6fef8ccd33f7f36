import type { ProductLine } from "@/lib/opportunities/product-lines";
import { FigureLabel } from "./LineFigure";
import { actionsCellClass, figureCellClass, nameCellClass, rowClass, totalCellClass } from "./layout";
import { ProductName } from "./ProductName";

const figures = [
  ["Quantity", "quantity"],
  ["Unit price", "unitPrice"],
  ["Discount %", "discount"],
] as const;

/** A product on an opportunity for whoever may not change it. */
export function ReadOnlyLine({ line }: { line: ProductLine }) {
  return (
    <tr className={rowClass}>
      <td className={nameCellClass}>
        <ProductName line={line} />
      </td>
      {figures.map(([label, key]) => (
        <td key={key} className={figureCellClass}>
          <FigureLabel>{label}</FigureLabel>
          {line[key]}
        </td>
      ))}
      <td className={totalCellClass}>{line.total}</td>
      <td className={`${actionsCellClass} max-md:hidden`} />
    </tr>
  );
}
