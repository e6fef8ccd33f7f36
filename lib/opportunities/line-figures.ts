import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { prepared } from "@/db/prepared";
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
  const { cents } = db().get<{ cents: number | null }>(
    sql`select sum(${lineTotal}) as cents ${liveLines(opportunityId)}${within ? sql` and ${within}` : sql``}`,
  );
  return cents ?? 0;
}

/**
 * What the live lines of an opportunity come to whoever asks, in minor units: what its amount follows. Null where there
 * are none. Never shown but as the amount itself, unless `seesEveryLine`.
 */
export const wholeTotalCents = (opportunityId: number): number | null =>
  wholeTotal.get<{ cents: number | null }>({ opportunityId })?.cents ?? null;

/** Whether the viewer may see every product that the opportunity has. */
export function seesEveryLine(viewer: Viewer, opportunityId: number): boolean {
  const within = scope(viewer, "product", "view");
  if (!within) return true;
  const hidden = db().get(sql`select 1 ${liveLines(opportunityId)} and not coalesce(${within}, 0) limit 1`);
  return hidden === undefined;
}

/** `lineTotalCents` in SQL. What is written stays within its 64 bits (`lines.ts`), so that it is as exact. */
const lineTotal = sql`(${productLines.quantity} * ${productLines.unitPriceCents}
  * (10000 - ${productLines.discountBp}) + 5000) / 10000`;

/** A product in the Recycle Bin is on no opportunity until it is restored. */
const liveLines = (opportunityId: number | SQL): SQL =>
  sql`from ${productLines} join ${records} on ${records.id} = ${productLines.productId}
    where ${productLines.opportunityId} = ${opportunityId} and ${records.deletedAt} is null`;

const wholeTotal = prepared(
  sql`select sum(${lineTotal}) as cents ${liveLines(sql`${sql.placeholder("opportunityId")}`)}`,
);
