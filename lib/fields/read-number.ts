import { type Field, FieldError } from "./field";

/**
 * Reads a number as people write it: spaces are left out, and commas where thousands end. A comma elsewhere was meant as
 * a point, and 12,50 must not become 1,250. Throws FieldError.
 */
export function readNumber(input: unknown, { label }: Pick<Field, "label">): number | null {
  if (input === null || input === undefined || input === "") return null;
  const text = String(input).replace(/\s/g, "");
  if (text.includes(",") && !grouped.test(text))
    throw new FieldError(`${label} must be a number. Write decimals with a point, as in 12.5.`);
  const number = typeof input === "number" ? input : Number(text.replaceAll(",", ""));
  if (!Number.isFinite(number)) throw new FieldError(`${label} must be a number.`);
  return unsigned(number);
}

/** In thousands, or in lakhs above the first. */
const grouped = /^[+-]?\d{1,3}(,\d{2,3})*,\d{3}(\.\d*)?$/;

/** Minus nothing is nothing. */
export const unsigned = (number: number): number => (number === 0 ? 0 : number);

/** `number` times a power of ten, rounded half up as it is written and not as binary holds it: 1.005 × 100 is 101. */
export const scaled = (number: number, units: number): number =>
  unsigned(Math.round(Number((number * units).toFixed(3))));
