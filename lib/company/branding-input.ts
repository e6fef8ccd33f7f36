import { z } from "zod";
import { quoteTermsText } from "@/lib/quotes/input";
import { hexColour } from "./contrast";

/** The largest logo that is taken, in bytes, and how long that is as a data URL. */
export const mostLogoBytes = 512 * 1024;
const longestLogo = Math.ceil((mostLogoBytes * 4) / 3) + 40;

export const logoInput = z.strictObject({
  picture: z.string().max(longestLogo, "A logo may have 512 kB at most."),
});

export const brandingInput = z.strictObject({
  brandColour: z
    .string()
    .trim()
    .toLowerCase()
    .refine(
      (text) => text === "" || hexColour.test(text),
      "Write it as # and six signs from 0 to 9 and a to f.",
    ),
  quoteTerms: quoteTermsText,
  quoteValidDays: z
    .int("Use a whole number.")
    .min(1, "A quote is valid for one day at least.")
    .max(3650, "Use 3,650 days at most."),
});
export type BrandingInput = z.infer<typeof brandingInput>;
