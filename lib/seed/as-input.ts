import type { Input } from "@/lib/records/input";

/** Stored values in the notation of a form: money in major units, everything else as it is. */
export const asInput = (values: Record<string, unknown>): Input =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) =>
      key.endsWith("Cents") && typeof value === "number" ? [key, String(value / 100)] : [key, value],
    ),
  );
