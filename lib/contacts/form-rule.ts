import { isCopiedBilling } from "@/lib/accounts/form-rule";
import type { FormValues } from "@/lib/fields/form";
import type { FormRule } from "@/lib/records/form-rule";

export const contactFormRule: FormRule = {
  /** The name is made of first and last name until somebody types another (SPEC.md 3.2). */
  follow: ({ firstName, lastName }, typed): FormValues =>
    typed.has("name") ? {} : { name: [firstName, lastName].filter(Boolean).join(" ") },
  hides: (values, key) => isCopiedBilling(values, key, "billingSameAsMailing"),
};
