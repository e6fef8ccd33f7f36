import { z } from "zod";
import { currencyCode, filled, optionalText, rowId, timeZone } from "@/lib/people/fields";

export const companyInfo = z.strictObject({
  name: filled("the name of your company"),
  street: optionalText(),
  city: optionalText(100),
  state: optionalText(100),
  postalCode: optionalText(20),
  country: optionalText(100),
  currency: currencyCode,
  timeZone,
  licences: z.int("Use a whole number.").min(1, "There must be one license at least.").max(100_000),
  primaryContactUserId: rowId,
});
export type CompanyInfo = z.infer<typeof companyInfo>;
