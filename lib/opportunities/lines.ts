import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { productLines } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid, NotFound } from "@/lib/errors";
import { appendEvent } from "@/lib/events/append";
import type { Change } from "@/lib/events/event";
import type { Stored } from "@/lib/records/record";

/** What can be said of a product on an opportunity. Money in minor units, discount in hundredths of a per cent. */
export const lineInput = z.strictObject({
  quantity: z
    .int("Quantity must be a whole number.")
    .min(1, "Quantity must be at least 1.")
    .max(1_000_000)
    .optional(),
  unitPriceCents: z.int().min(0, "Unit price cannot be negative.").max(1e12).optional(),
  discountBp: z
    .int()
    .min(0, "Discount cannot be negative.")
    .max(10_000, "Discount may be 100 % at most.")
    .optional(),
});
export type LineInput = z.infer<typeof lineInput>;

type Ends = readonly [opportunity: Stored, product: Stored];
const figures = ["quantity", "unitPriceCents", "discountBp"] as const;

/** Puts a product on an opportunity, or changes its figures; a new line takes the product's price. */
export function changeLine(viewer: Viewer, [opportunity, product]: Ends, input: LineInput, now: Date): void {
  const read = lineInput.safeParse(input);
  if (!read.success)
    throw new Invalid(
      Object.fromEntries(read.error.issues.map((issue) => [String(issue.path[0]), issue.message])),
    );
  const before = lineOf(opportunity.id, product.id);
  const start = before ?? { quantity: 1, unitPriceCents: Number(product.values.amountCents), discountBp: 0 };
  const line = { ...start, ...read.data, opportunityId: opportunity.id, productId: product.id };
  db()
    .insert(productLines)
    .values(line)
    .onConflictDoUpdate({ target: [productLines.opportunityId, productLines.productId], set: line })
    .run();
  const changes = figures
    .map((field): Change => ({ field, from: before?.[field] ?? null, to: line[field] }))
    .filter(({ from, to }) => from !== to);
  if (changes.length) tell(viewer, opportunity, product, changes, now);
}

/** Takes a product off an opportunity. Throws NotFound when it is not on it. */
export function removeLine(viewer: Viewer, [opportunity, product]: Ends, now: Date): void {
  const before = lineOf(opportunity.id, product.id);
  if (!before) throw new NotFound("That product line");
  db().delete(productLines).where(is(opportunity.id, product.id)).run();
  tell(
    viewer,
    opportunity,
    product,
    figures.map((field): Change => ({ field, from: before[field], to: null })),
    now,
  );
}

const is = (opportunityId: number, productId: number) =>
  and(eq(productLines.opportunityId, opportunityId), eq(productLines.productId, productId));

const lineOf = (opportunityId: number, productId: number) =>
  db().select().from(productLines).where(is(opportunityId, productId)).get();

function tell(viewer: Viewer, opportunity: Stored, product: Stored, changes: Change[], now: Date): void {
  const { type, name } = opportunity;
  appendEvent(
    viewer,
    { subject: "record", id: opportunity.id },
    { kind: "line.changed", type, name, productId: product.id, changes },
    now,
  );
}
