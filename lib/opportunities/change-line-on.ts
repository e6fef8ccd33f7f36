import { transact } from "@/db/client";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid, NotFound } from "@/lib/errors";
import { FieldError } from "@/lib/fields/field";
import { localeOf } from "@/lib/records/locale";
import { editable, getRecord } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { refuseStaleLine } from "./line-conflict";
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
