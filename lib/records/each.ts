import { setImmediate } from "node:timers/promises";
import { isExpected, reasonOf } from "@/lib/errors";

/** What came of doing something to several records: how many it worked for, and why not for the others. */
export type BulkReport = { done: number; refused: { id: number; reason: string }[] };

/** Does `change` to each, in a transaction of its own, and lets other requests through in between. */
export async function each(ids: readonly number[], change: (id: number) => void): Promise<BulkReport> {
  const report: BulkReport = { done: 0, refused: [] };
  for (const id of ids) {
    try {
      change(id);
      report.done += 1;
    } catch (error) {
      if (!isExpected(error)) throw error;
      report.refused.push({ id, reason: reasonOf(error) });
    }
    await setImmediate();
  }
  return report;
}
