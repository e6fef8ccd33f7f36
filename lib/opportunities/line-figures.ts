import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { productLines, records } from "@/db/schema";
import { scope } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { type LineFigures, lineTotalCents } from "./line-total";

export type Line = LineFigures & { totalCents: number };

/** The lines between one record and `others`, by the other's id. `end` says which of the two `id` is. */
export function linesOf(
  end: "opportunity" | "product",
  id: number,
  others: readonly { id: number }[],
): Record<number, Line> {
  const { opportunityId, productId } = productLines;
  const [here, there] = end === "opportunity" ? [opportunityId, productId] : [productId, opportunityId];
  const wanted = JSON.stringify(others.map((other) => other.id));
  const rows = db().all<LineFigures & { other: number }>(sql`select ${there} as other,
    ${productLines.quantity} as quantity, ${productLines.unitPriceCents} as unitPriceCents,
    ${productLines.discountBp} as discountBp from ${productLines}
    where ${here} = ${id} and ${there} in (select value from json_each(${wanted}))`);
  return Object.fromEntries(
    rows.map(({ other, ...line }) => [other, { ...line, totalCents: lineTotalCents(line) }]),
  );
}

/** What the lines of an opportunity come to, in minor units: of the products that the viewer may see. */
export function productTotalCents(viewer: Viewer, opportunityId: number): number {
  const within = scope(viewer, "product", "view");
  const lines = db().all<LineFigures>(sql`select ${productLines.quantity} as quantity,
    ${productLines.unitPriceCents} as unitPriceCents, ${productLines.discountBp} as discountBp
    from ${productLines} join ${records} on ${records.id} = ${productLines.productId}
    where ${productLines.opportunityId} = ${opportunityId} and ${records.deletedAt} is null
      ${within ? sql`and ${within}` : sql``}`);
  return lines.reduce((sum, line) => sum + lineTotalCents(line), 0);
}
