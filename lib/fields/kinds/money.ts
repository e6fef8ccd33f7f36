import { FieldError, type Value } from "../field";
import type { Kind } from "../kind";
import { rangeOperators } from "../operators";
import { readNumber, unsigned } from "./number";

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

/** Far above any small business's sums, and exact as a JavaScript number. */
const largest = 1e14;

/** Takes the amount in major units, as typed (`1,234.50`), and gives minor units. */
const read: Kind["parse"] = (input, field, { currency }) => {
  const typed = typeof input === "string" ? input.replace(/[^\d.,()\-\s]/g, "") : input;
  if (typeof input === "string" && input.trim() !== "" && typed === "")
    throw new FieldError(`${field.label} must be an amount of money.`);
  const amount = readNumber(typed, field);
  if (amount === null) return null;
  const cents = unsigned(Math.round(Number((amount * minorUnits(currency)).toFixed(3))));
  if (Math.abs(cents) > largest) throw new FieldError(`${field.label} is too large.`);
  if (field.min !== undefined && cents < field.min)
    throw new FieldError(`${field.label} cannot be negative.`);
  return cents;
};

export const money: Kind = {
  name: "money",
  parse: read,
  operand: read,
  format: (value, _field, { currency }) => formatMoney(value, currency),
  operators: rangeOperators,
  sortable: true,
  align: "end",
};
