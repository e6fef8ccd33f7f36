import type { z } from "zod";
import { Invalid } from "./errors";

/**
 * What `schema` makes of `input`. Throws Invalid with the first sentence for each field, keyed by its path
 * (`bands.1.from`); what concerns the input as a whole stands under the empty path.
 */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const fields: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues) fields[path.join(".")] ??= message;
  throw new Invalid(fields);
}
