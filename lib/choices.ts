/** Every time zone that can be chosen. Free of server imports, so that the list need not be sent. */
export const timeZones: readonly string[] = [...Intl.supportedValuesOf("timeZone"), "UTC"].sort();

const currencyNames = new Intl.DisplayNames("en-US", { type: "currency" });

/** Every currency that can be chosen: ISO 4217 code and name. */
export const currencies: readonly { code: string; name: string }[] = Intl.supportedValuesOf("currency").map(
  (code) => ({ code, name: currencyNames.of(code) ?? code }),
);
