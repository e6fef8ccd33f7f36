import { and, eq, gt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { productLines, records } from "@/db/schema";
import { scope } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";

const { opportunityId, productId, position } = productLines;

/**
 * The lines of an opportunity in their order, and those after the one of a product; where that was taken off meanwhile,
 * all of them.
 */
export const inPlace = (id: number) => ({
  order: sql`${position}`,
  after: (product: number) => sql`${position} > coalesce((${placeOf(id, product)}), 0)`,
});

const placeOf = (id: number, product: number) =>
  sql`select stands.position from ${productLines} as stands
    where stands.opportunity_id = ${id} and stands.product_id = ${product}`;

/** The product whose line stands before another's, among those that the viewer may see; null for the first. */
export function lineBefore(viewer: Viewer, id: number, product: number): number | null {
  const within = scope(viewer, "product", "view");
  const found = db().get<{ before: number }>(sql`select ${productId} as before
    from ${productLines} join ${records} on ${records.id} = ${productId} and ${records.deletedAt} is null
    where ${opportunityId} = ${id} and ${position} < (${placeOf(id, product)}) ${within ? sql`and ${within}` : sql``}
    order by ${position} desc limit 1`);
  return found?.before ?? null;
}

/** Puts a line right after another one's, or first. The others keep their order. */
export function placeAfter(id: number, product: number, other: number | null): void {
  const place = other === null ? 0 : db().get<{ position: number }>(placeOf(id, other))!.position;
  const isOn = eq(opportunityId, id);
  db()
    .update(productLines)
    .set({ position: sql`${position} + 1` })
    .where(and(isOn, gt(position, place)))
    .run();
  db()
    .update(productLines)
    .set({ position: place + 1 })
    .where(and(isOn, eq(productId, product)))
    .run();
}

/** The place of a new line: the last. */
export const placeAtEnd = (id: number) =>
  sql<number>`(select coalesce(max(last.position), 0) + 1 from ${productLines} as last where last.opportunity_id = ${id})`;

/** Has the lines of one opportunity stand after those of another, which they are about to join. */
export function placeBehind(id: number, other: number): void {
  const behind = sql`${position} + ${placeAtEnd(other)}`;
  db().update(productLines).set({ position: behind }).where(eq(opportunityId, id)).run();
}
