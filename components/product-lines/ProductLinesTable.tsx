"use client";

import dynamic from "next/dynamic";
import { Table } from "@/components/ui/Table";
import type { ProductLines } from "@/lib/opportunities/product-lines";
import { AddProduct } from "./AddProduct";
import { LinesFoot, LinesHead } from "./LinesFrame";
import { tableClass } from "./layout";
import { OverriddenAmount } from "./OverriddenAmount";
import { ReadOnlyLine } from "./ReadOnlyLine";

/** Drawn on the server like the rest; what works it, dragging above all, comes after the page. */
const EditedLines = dynamic(() => import("./EditedLines").then((loaded) => loaded.EditedLines));

type ProductLinesTableProps = { lines: ProductLines; opportunityId: number; mayEdit: boolean };

/** The products on an opportunity with their figures, what each comes to, the product total, and the way to add one. */
export function ProductLinesTable({ lines, opportunityId, mayEdit }: ProductLinesTableProps) {
  const { rows, override } = lines;
  return (
    <>
      {rows.length === 0 ? (
        <p className="px-5 py-2 text-body text-muted">No products yet.</p>
      ) : mayEdit ? (
        <EditedLines lines={lines} opportunityId={opportunityId} />
      ) : (
        <ReadLines lines={lines} />
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

const ReadLines = ({ lines }: Pick<ProductLinesTableProps, "lines">) => (
  <Table label="Products" className={tableClass}>
    <LinesHead nameClass="pl-5" />
    <tbody>
      {lines.rows.map((line) => (
        <ReadOnlyLine key={line.id} line={line} />
      ))}
    </tbody>
    <LinesFoot lines={lines} totalCents={lines.productTotalCents} />
  </Table>
);
