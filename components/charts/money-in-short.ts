/**
 * Writes money of an axis, in major units: `$2.25K`. Where a currency has no sign of one letter, the figure alone has
 * room.
 */
export function moneyInShort(currency: string): (amount: number) => string {
  const digits = { notation: "compact", maximumSignificantDigits: 3 } as const;
  const signed = new Intl.NumberFormat("en-US", {
    ...digits,
    ...{ style: "currency", currency, currencyDisplay: "narrowSymbol" },
  });
  const sign = signed.formatToParts(0).find(({ type }) => type === "currency")?.value ?? "";
  const format = sign.length === 1 ? signed : new Intl.NumberFormat("en-US", digits);
  return (amount) => format.format(amount);
}
