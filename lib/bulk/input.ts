import { z } from "zod";
import { confirmed, fieldKey, recordId, typedValue, typeName } from "@/lib/records/action-input";

/** Which records of a list: those that were ticked, or all that match its address but for some. */
export const selection = z.union([
  z.strictObject({ ids: z.array(recordId).min(1).max(10_000) }),
  z.strictObject({
    /** The list's query, as it stands in the address: filters and words. */
    address: z.string().max(20_000),
    except: z.array(recordId).max(10_000),
  }),
]);
export type Selection = z.infer<typeof selection>;

/** What is to be done to each. */
export const bulkChange = z.discriminatedUnion("verb", [
  z.strictObject({ verb: z.literal("delete") }),
  /** `value` in the notation of forms. */
  z.strictObject({ verb: z.literal("edit"), field: fieldKey, value: typedValue, confirmed }),
]);
export type BulkChange = z.infer<typeof bulkChange>;

export const bulkInput = z.strictObject({ type: typeName, selection, change: bulkChange });
export type BulkInput = z.infer<typeof bulkInput>;
