import { transact } from "@/db/client";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid, NotFound } from "@/lib/errors";
import { appendEvent } from "@/lib/events/append";
import { FieldError } from "@/lib/fields/field";
import { localeOf } from "@/lib/records/locale";
import { visibleNames } from "@/lib/records/names";
import { editable, getRecord } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { refuseStaleLine } from "./line-conflict";
import { lineBefore, placeAfter } from "./line-places";
import { changeLine, type Ends, type LineInput, lineOf, removeLine } from "./lines";
import { readFigure, type TypedLine } from "./typed-line";

/** The product that a line is of, and the opportunity that it is on. */
export type LineEnds = { opportunityId: number; productId: number };

/**
 * Puts a product that the viewer may see on an opportunity that they may change; what is not typed is one piece, at the
 * product's price, without discount. Throws NotFound; Invalid with a sentence for each figure at fault, and where the
 * product is on it already.
 */
export function addLineOn(viewer: Viewer, ends: LineEnds, typed: TypedLine, now: Date): void {
  transact(() => {
    const [opportunity, product] = endsOf(viewer, ends);
    if (lineOf(opportunity.id, product.id))
      throw new Invalid({ productId: `${product.name} is on it already. Change its quantity instead.` });
    changeLine(viewer, [opportunity, product], readLine(viewer, typed), now);
  });
}

/**
 * Changes figures of a product on an opportunity. `seen` are the same figures as the screen showed them: where somebody
 * changed one of them since, nothing is written and Conflict tells both. Throws NotFound, and Invalid with a sentence
 * for each figure at fault.
 */
export function changeLineOn(
  viewer: Viewer,
  ends: LineEnds,
  { typed, seen }: { typed: TypedLine; seen: TypedLine },
  now: Date,
): void {
  transact(() => {
    const [opportunity, product] = endsOf(viewer, ends);
    const current = lineOf(opportunity.id, product.id);
    if (!current) throw new NotFound("That product line");
    const sent = readLine(viewer, typed);
    refuseStaleLine(viewer, ends, { current, sent, shown: readLine(viewer, seen) });
    changeLine(viewer, [opportunity, product], sent, now);
  });
}

/**
 * Puts a product that was taken off an opportunity on it again, after the product that it stood after, or first for
 * null; where that is gone by now, last. Throws what `addLineOn` throws.
 */
export function putLineBack(
  viewer: Viewer,
  ends: LineEnds,
  { typed, after }: { typed: TypedLine; after: number | null | undefined },
  now: Date,
): void {
  transact(() => {
    addLineOn(viewer, ends, typed, now);
    if (after === undefined || !standsOn(viewer, ends, after)) return;
    placeAfter(ends.opportunityId, ends.productId, after);
  });
}

/**
 * Puts a product on an opportunity right after another one there, or first for null. The others keep their order, so that
 * of two people who move two products both have their way. Throws NotFound, too where one of them was taken off.
 */
export function moveLineOn(viewer: Viewer, ends: LineEnds, after: number | null, now: Date): void {
  transact(() => {
    const [{ id, type, name }, { id: productId }] = endsOf(viewer, ends);
    if (!lineOf(id, productId) || !standsOn(viewer, ends, after)) throw new NotFound("That product line");
    const from = lineBefore(viewer, id, productId);
    if (from === after || productId === after) return;
    placeAfter(id, productId, after);
    const event = { kind: "line.moved", type, name, productId, from, to: after } as const;
    appendEvent(viewer, { subject: "record", id }, event, now);
  });
}

/** Whether a line can go after a product: it is on the opportunity, and the viewer may see it. All can go first. */
const standsOn = (viewer: Viewer, { opportunityId }: LineEnds, productId: number | null): boolean =>
  productId === null ||
  (lineOf(opportunityId, productId) !== undefined && visibleNames(viewer, [productId]).has(productId));

/** Takes a product off an opportunity that the viewer may change. Throws NotFound. */
export function removeLineOn(viewer: Viewer, ends: LineEnds, now: Date): void {
  transact(() => removeLine(viewer, endsOf(viewer, ends), now));
}

/** The product itself does not change: to see it is enough. */
const endsOf = (viewer: Viewer, { opportunityId, productId }: LineEnds): Ends => [
  editable(viewer, recordType("opportunity"), opportunityId),
  getRecord(viewer, recordType("product"), productId),
];

function readLine(viewer: Viewer, typed: TypedLine): LineInput {
  const { currency } = localeOf(viewer);
  const errors: Record<string, string> = {};
  const line: LineInput = {};
  for (const key of Object.keys(typed) as (keyof TypedLine)[]) {
    try {
      line[key] = readFigure(key, typed[key] ?? "", currency);
    } catch (error) {
      if (!(error instanceof FieldError)) throw error;
      errors[key] = error.message;
    }
  }
  if (Object.keys(errors).length) throw new Invalid(errors);
  return line;
}
