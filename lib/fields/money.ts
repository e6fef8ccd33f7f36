import { type Field, FieldError, type Value } from "./field";
import { readNumber, scaled } from "./read-number";

/** How many minor units a currency's major unit has: 100 for USD, 1 for JPY, 1000 for KWD (ISO 4217, through Intl). */
export function minorUnits(currency: string): number {
  const known = units.get(currency);
  if (known) return known;
  const digits = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions()
    .maximumFractionDigits;
  const made = 10 ** (digits ?? 2);
  units.set(currency, made);
  return made;
}

/** Asking Intl is dear, and every amount is read with it. */
const units = new Map<string, number>();

/** Minor units as people read them, in the company's currency. */
export const formatMoney = (cents: Value, currency: string): string =>
  cents === null ? "" : moneyFormat(currency).format(Number(cents) / minorUnits(currency));

const formats = new Map<string, Intl.NumberFormat>();

function moneyFormat(currency: string): Intl.NumberFormat {
  const known = formats.get(currency);
  if (known) return known;
  const made = new Intl.NumberFormat("en-US", { style: "currency", currency });
  formats.set(currency, made);
  return made;
}

/** Minor units in major ones with all their digits, as a form holds them: `1,234.50`. */
export function majorText(cents: number, currency: string): string {
  const units = minorUnits(currency);
  const digits = Math.round(Math.log10(units));
  return (cents / units).toLocaleString("en-US", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** In minor units: far above any small business's sums, and exact as a JavaScript number. */
export const largestCents = 1e14;

/**
 * Takes an amount in major units, as typed (`1,234.50`) or as a number, and gives minor units, rounded half up. Null
 * when it is empty. Throws FieldError.
 */
export function readCents(
  input: unknown,
  field: Pick<Field, "label" | "min">,
  currency: string,
): number | null {
  const typed = typeof input === "string" ? input.replace(/[^\d.,()-]/g, "") : input;
  if (typeof input === "string" && input.trim() !== "" && typed === "")
    throw new FieldError(`${field.label} must be an amount of money.`);
  const amount = readNumber(typed, field);
  if (amount === null) return null;
  const cents = scaled(amount, minorUnits(currency));
  if (Math.abs(cents) > largestCents) throw new FieldError(`${field.label} is too large.`);
  if (field.min !== undefined && cents < field.min)
    throw new FieldError(`${field.label} cannot be negative.`);
  return cents;
}
