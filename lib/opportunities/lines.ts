import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { productLines } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid, NotFound } from "@/lib/errors";
import { appendEvent } from "@/lib/events/append";
import type { Change } from "@/lib/events/event";
import { formatMoney, largestCents } from "@/lib/fields/money";
import { localeOf } from "@/lib/records/locale";
import type { Stored } from "@/lib/records/record";
import { changeLinesOf } from "./amount";
import { wholeTotalCents } from "./line-figures";
import { lineBefore, placeAtEnd } from "./line-places";
import { type LineFigures, lineTotalCents } from "./line-total";

/**
 * What can be said of a product on an opportunity. Money in minor units, discount in hundredths of a per cent. The most
 * of each is such that no line is past 64 bits while SQL adds it up.
 */
const lineFigures = z.strictObject({
  quantity: z
    .int("Quantity must be a whole number.")
    .min(1, "Quantity must be at least 1.")
    .max(1_000_000, "Quantity may be 1,000,000 at most."),
  unitPriceCents: z.int().min(0, "Unit price cannot be negative.").max(1e12, "Unit price is too large."),
  discountBp: z.int().min(0, "Discount cannot be negative.").max(10_000, "Discount must be at most 100 %."),
});
export type LineInput = Partial<LineFigures>;

export type Ends = readonly [opportunity: Stored, product: Stored];
const figures = ["quantity", "unitPriceCents", "discountBp"] as const;

/**
 * Puts a product on an opportunity, after the others, or changes its figures; a new line takes the product's price. The
 * opportunity's amount follows. Throws Invalid with a sentence for each figure at fault.
 */
export function changeLine(viewer: Viewer, [opportunity, product]: Ends, input: LineInput, now: Date): void {
  const before = lineOf(opportunity.id, product.id);
  const start = before ?? { quantity: 1, unitPriceCents: Number(product.values.amountCents), discountBp: 0 };
  const line = checked(viewer, { ...start, ...input }, input);
  const changes = figures
    .map((field): Change => ({ field, from: before?.[field] ?? null, to: line[field] }))
    .filter(({ from, to }) => from !== to);
  if (changes.length === 0) return;
  changeLinesOf(viewer, opportunity, now, () => {
    write(opportunity.id, product.id, line);
    refuseTooMuch(viewer, wholeTotalCents(opportunity.id) ?? 0, "The products", input);
    tell(viewer, [opportunity, product], { changes }, now);
  });
}

/** Takes a product off an opportunity, whose amount follows. Throws NotFound when it is not on it. */
export function removeLine(viewer: Viewer, [opportunity, product]: Ends, now: Date): void {
  const before = lineOf(opportunity.id, product.id);
  if (!before) throw new NotFound("That product line");
  const changes = figures.map((field): Change => ({ field, from: before[field], to: null }));
  changeLinesOf(viewer, opportunity, now, () => {
    const after = lineBefore(viewer, opportunity.id, product.id);
    db().delete(productLines).where(is(opportunity.id, product.id)).run();
    tell(viewer, [opportunity, product], { changes, after }, now);
  });
}

const is = (opportunityId: number, productId: number) =>
  and(eq(productLines.opportunityId, opportunityId), eq(productLines.productId, productId));

/** The figures of a product on an opportunity; undefined where it is not on it. */
export function lineOf(opportunityId: number, productId: number): LineFigures | undefined {
  const { quantity, unitPriceCents, discountBp } = productLines;
  return db()
    .select({ quantity, unitPriceCents, discountBp })
    .from(productLines)
    .where(is(opportunityId, productId))
    .get();
}

const write = (opportunityId: number, productId: number, line: LineFigures): void =>
  void db()
    .insert(productLines)
    .values({ opportunityId, productId, ...line, position: placeAtEnd(opportunityId) })
    .onConflictDoUpdate({ target: [productLines.opportunityId, productLines.productId], set: line })
    .run();

function checked(viewer: Viewer, line: LineFigures, input: LineInput): LineFigures {
  const read = lineFigures.safeParse(line);
  if (!read.success)
    throw new Invalid(
      Object.fromEntries(read.error.issues.map((issue) => [String(issue.path[0]), issue.message])),
    );
  refuseTooMuch(viewer, lineTotalCents(line), "This line", input);
  return read.data;
}

/** The amount that follows must be able to hold it. */
function refuseTooMuch(viewer: Viewer, cents: number, what: string, input: LineInput): void {
  if (cents <= largestCents) return;
  const most = formatMoney(largestCents, localeOf(viewer).currency);
  const message = `${what} would come to more than ${most}, the most that fits.`;
  const typed = figures.find((key) => input[key] !== undefined);
  throw new Invalid(typed ? { [typed]: message } : {}, message);
}

type Told = { changes: Change[]; after?: number | null };

function tell(viewer: Viewer, [{ id, type, name }, product]: Ends, told: Told, now: Date): void {
  const event = { kind: "line.changed", type, name, productId: product.id, ...told } as const;
  appendEvent(viewer, { subject: "record", id }, event, now);
}
