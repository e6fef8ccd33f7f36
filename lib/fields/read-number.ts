import { type Field, FieldError } from "./field";

/** Reads a number as people write it: thousands separators and spaces are left out. Throws FieldError. */
export function readNumber(input: unknown, { label }: Pick<Field, "label">): number | null {
  if (input === null || input === undefined || input === "") return null;
  const number = typeof input === "number" ? input : Number(String(input).replace(/[\s,]/g, ""));
  if (!Number.isFinite(number)) throw new FieldError(`${label} must be a number.`);
  return unsigned(number);
}

/** Minus nothing is nothing. */
export const unsigned = (number: number): number => (number === 0 ? 0 : number);

/** `number` times a power of ten, rounded half up as it is written and not as binary holds it: 1.005 × 100 is 101. */
export const scaled = (number: number, units: number): number =>
  unsigned(Math.round(Number((number * units).toFixed(3))));
