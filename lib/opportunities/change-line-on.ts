import { transact } from "@/db/client";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import { type Field, FieldError, type Value } from "@/lib/fields/field";
import type { Locale } from "@/lib/fields/kind";
import { money } from "@/lib/fields/kinds/money";
import { readNumber } from "@/lib/fields/kinds/number";
import { localeOf } from "@/lib/records/locale";
import { editable, getRecord } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { changeLine, type LineInput } from "./lines";

/** A line's figures as people type them: the price in major units (`12.50`), the discount in per cent (`7.5`). */
export type TypedLine = { quantity?: string; unitPriceCents?: string; discountBp?: string };

/**
 * Puts a product that the viewer may see on an opportunity that they may change, or changes its figures there.
 * Throws NotFound, and Invalid with a sentence for each figure at fault.
 */
export function changeLineOn(
  viewer: Viewer,
  opportunityId: number,
  productId: number,
  typed: TypedLine,
  now: Date,
): void {
  transact(() => {
    const opportunity = editable(viewer, recordType("opportunity"), opportunityId);
    const product = getRecord(viewer, recordType("product"), productId);
    changeLine(viewer, [opportunity, product], readLine(typed, localeOf(viewer)), now);
  });
}

const figure = (key: string, label: string): Field => ({
  key,
  label,
  kind: "number",
  section: "",
  storage: "own",
  required: true,
  unique: false,
  readOnly: false,
});
const quantity = figure("quantity", "Quantity");
const unitPrice = figure("unitPriceCents", "Unit price");
const discount = figure("discountBp", "Discount");

type Figure = { field: Field; read: (text: string, locale: Locale) => Value };

const figures: Record<keyof LineInput, Figure> = {
  quantity: { field: quantity, read: (text) => readNumber(text, quantity) },
  unitPriceCents: { field: unitPrice, read: (text, locale) => money.parse(text, unitPrice, locale) },
  discountBp: { field: discount, read: (text) => hundredths(readNumber(text.replace("%", ""), discount)) },
};

const hundredths = (perCent: number | null) => (perCent === null ? null : Math.round(perCent * 100));

function readLine(typed: TypedLine, locale: Locale): LineInput {
  const errors: Record<string, string> = {};
  const line: LineInput = {};
  for (const key of Object.keys(typed) as (keyof LineInput)[]) {
    try {
      line[key] = readFigure(figures[key], typed[key] ?? "", locale);
    } catch (error) {
      if (!(error instanceof FieldError)) throw error;
      errors[key] = error.message;
    }
  }
  if (Object.keys(errors).length) throw new Invalid(errors);
  return line;
}

function readFigure({ field, read }: Figure, text: string, locale: Locale): number {
  const value = read(text, locale);
  if (typeof value !== "number") throw new FieldError(`${field.label} is required.`);
  return value;
}
