import { FieldError } from "@/lib/fields/field";
import { formatMoney, majorText, readCents } from "@/lib/fields/money";
import { readNumber, scaled } from "@/lib/fields/read-number";
import { type LineFigures, lineTotalCents } from "./line-total";

/** A line's figures as people type them: the price in major units (`12.50`), the discount in per cent (`7.5`). */
export type TypedLine = Partial<Record<keyof LineFigures, string>>;

/** What the figures are called on screen. */
export const figureLabels: Record<keyof LineFigures, string> = {
  quantity: "Quantity",
  unitPriceCents: "Unit price",
  discountBp: "Discount",
};

const readers: Record<keyof LineFigures, (text: string, currency: string) => number | null> = {
  quantity: (text) => readNumber(text, { label: figureLabels.quantity }),
  unitPriceCents: (text, currency) => readCents(text, { label: figureLabels.unitPriceCents }, currency),
  discountBp: (text) => hundredths(readNumber(text.replace("%", ""), { label: figureLabels.discountBp })),
};

const hundredths = (perCent: number | null) => (perCent === null ? null : scaled(perCent, 100));

/** One figure as it is stored. Throws FieldError with a sentence when it cannot be read, or is missing. */
export function readFigure(key: keyof LineFigures, text: string, currency: string): number {
  const figure = readers[key](text, currency);
  if (figure === null) throw new FieldError(`${figureLabels[key]} is required.`);
  return figure;
}

/** A stored figure as people read it. */
export const figureText = (key: keyof LineFigures, figure: number, currency: string): string =>
  texts[key](figure, currency);

const texts: Record<keyof LineFigures, (figure: number, currency: string) => string> = {
  quantity: (pieces) => pieces.toLocaleString("en-US"),
  unitPriceCents: formatMoney,
  discountBp: (bp) => `${bp / 100}%`,
};

/** A stored figure as a form holds it: `readFigure` reads it back as the same. */
export const typedFigure = (key: keyof LineFigures, figure: number, currency: string): string =>
  forms[key](figure, currency);

const forms: typeof texts = {
  quantity: String,
  unitPriceCents: majorText,
  discountBp: (bp) => String(bp / 100),
};

/** What a line comes to as it is being typed, in minor units; null while no line can have such figures. */
export function typedTotalCents(typed: Required<TypedLine>, currency: string): number | null {
  try {
    const line = {
      quantity: readFigure("quantity", typed.quantity, currency),
      unitPriceCents: readFigure("unitPriceCents", typed.unitPriceCents, currency),
      discountBp: readFigure("discountBp", typed.discountBp, currency),
    };
    const possible = line.quantity > 0 && line.unitPriceCents >= 0 && isShare(line.discountBp);
    return possible ? lineTotalCents(line) : null;
  } catch {
    // A figure that cannot be read, or is no whole number yet.
    return null;
  }
}

const isShare = (bp: number): boolean => bp >= 0 && bp <= 10_000;

/** What lines come to as they are typed, in minor units, by product; null for one that cannot be read yet. */
export type TypedTotals = Readonly<Record<number, number | null>>;

type Totalled = { rows: readonly { id: number; totalCents: number }[]; productTotalCents: number };

/**
 * The product total as it would be saved now, in minor units; null while a line cannot be read. Lines beyond `rows`, and
 * those that nobody types in, count as they are saved.
 */
export function totalAsTyped({ rows, productTotalCents }: Totalled, typed: TypedTotals): number | null {
  let total = productTotalCents;
  for (const { id, totalCents } of rows) {
    const now = typed[id] === undefined ? totalCents : typed[id];
    if (now === null) return null;
    total += now - totalCents;
  }
  return total;
}
