import type { FormValues } from "@/lib/fields/form";

/** The switches that make the billing address a copy of another one, and what it then says in its place. */
const switches: Record<string, string> = {
  billingSameAsShipping: "Same as shipping",
  billingSameAsMailing: "Same as mailing",
};

/** What stands in place of a billing line while it follows another address; null when it is its own. */
export function copiedFrom(key: string, values: FormValues): string | null {
  if (!key.startsWith("billing") || key in switches) return null;
  const on = Object.keys(switches).find((each) => values[each] === "true");
  return on ? switches[on]! : null;
}
