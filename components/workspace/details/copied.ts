import type { FormValues } from "@/lib/fields/form";
import { formRuleOf } from "@/lib/records/form-rule";

/** What stands in place of an address line while it follows another address; null when it is its own. */
export function copiedFrom(type: string, key: string, values: FormValues): string | null {
  if (!formRuleOf(type).hides?.(values, key)) return null;
  return values.billingSameAsShipping === "true" ? "Same as shipping" : "Same as mailing";
}
