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

/** An IANA time zone that this server knows, by any of its names: browsers still say `Asia/Calcutta`. */
export const timeZone = z.string().max(64).refine(isTimeZone, "Choose a time zone.");

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

const currencies = new Set(Intl.supportedValuesOf("currency"));

/** An ISO 4217 currency code. */
export const currencyCode = z.string().refine((code) => currencies.has(code), "Choose a currency.");

/** A new password; whether it is a good one is asked when it is set, with its owner at hand. */
export const newPassword = z.string().min(1, "Enter a password.").max(4096, "This password is too long.");

/** The number of a row. */
export const rowId = z.number().int().positive();
