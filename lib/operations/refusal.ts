import { attempt } from "@/db/client";
import { isExpected, reasonOf } from "@/lib/errors";

/** Does `work` whole or not at all, within a transaction. Gives why it was refused, in words, or null. */
export function refusalOf(work: () => unknown): string | null {
  try {
    attempt(work);
    return null;
  } catch (error) {
    if (!isExpected(error)) throw error;
    return reasonOf(error);
  }
}
