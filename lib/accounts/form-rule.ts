import type { FormValues } from "@/lib/fields/form";
import type { FormRule } from "@/lib/records/form-rule";

/** Whether `key` is a line of the billing address, which is not asked for while `same` says it is another one. */
export const isCopiedBilling = (values: FormValues, key: string, same: string): boolean =>
  values[same] === "true" && key.startsWith("billing") && key !== same;

export const accountFormRule: FormRule = {
  hides: (values, key) => isCopiedBilling(values, key, "billingSameAsShipping"),
};
