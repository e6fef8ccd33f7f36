import { z } from "zod";

/** A text that must say something, with the sentence for when it does not. */
export const filled = (what: string, most = 100) =>
  z.string().trim().min(1, `Enter ${what}.`).max(most, `Use at most ${most} characters.`);

/** A text that may be left empty; empty is null. */
export const optionalText = (most = 200) =>
  z
    .string()
    .trim()
    .max(most, `Use at most ${most} characters.`)
    .transform((text) => text || null);

/** An email address, in the lower case that it is stored and compared in. */
export const emailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "This address is too long.")
  .pipe(z.email("Enter an email address, such as name@example.com."));

const zones = new Set([...Intl.supportedValuesOf("timeZone"), "UTC"]);

/** An IANA time zone that this server knows. */
export const timeZone = z.string().refine((zone) => zones.has(zone), "Choose a time zone.");

/** Every time zone that can be chosen. */
export const timeZones: readonly string[] = [...zones].sort();

const currencies = new Set(Intl.supportedValuesOf("currency"));

/** An ISO 4217 currency code. */
export const currencyCode = z.string().refine((code) => currencies.has(code), "Choose a currency.");

/** A new password; whether it is a good one is asked when it is set, with its owner at hand. */
export const newPassword = z.string().min(1, "Enter a password.").max(4096, "This password is too long.");

/** The number of a row. */
export const rowId = z.number().int().positive();
