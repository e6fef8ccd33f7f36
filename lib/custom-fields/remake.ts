import { transact } from "@/db/client";
import { forgetRecordTypes } from "@/lib/records/registry";

/**
 * Runs a change of what admins made of types and fields in one transaction; the next reader, within it or after, sees
 * the types as they then are.
 */
export function remake<T>(work: () => T): T {
  try {
    return transact(work);
  } finally {
    forgetRecordTypes();
  }
}
