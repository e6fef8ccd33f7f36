"use client";

import { useState, useTransition } from "react";
import { attempt } from "@/components/form/attempt";
import { useToast } from "@/components/ui/Toast";
import { type ActionResult, failureOf } from "@/lib/failure";
import { purgeManyAction, restoreManyAction } from "@/lib/records/bin-actions";
import type { BinRow } from "@/lib/records/bin-rows";
import type { BulkReport } from "@/lib/records/each";

const words = { restore: "Restored", purge: "Permanently deleted" };
const actions = { restore: restoreManyAction, purge: purgeManyAction };
export type BinVerb = keyof typeof actions;

/** Why something in the bin stayed as it was. */
export type Refusal = { id: number; name: string; reason: string };

/** Restores or erases rows of the bin, says how many, and keeps what could not be done with its reason. */
export function useBin(rows: readonly BinRow[]) {
  const [pending, startTransition] = useTransition();
  const [refused, setRefused] = useState<Refusal[]>([]);
  const toast = useToast();
  const nameOf = (id: number) => rows.find((row) => row.id === id)?.name ?? "A record";

  const run = (verb: BinVerb, ids: readonly number[]) =>
    startTransition(async () => {
      const report = reportOf(await attempt(actions[verb]({ ids: [...ids] })), ids);
      startTransition(() => setRefused(report.refused.map((each) => ({ ...each, name: nameOf(each.id) }))));
      if (report.done > 0) toast.show(`${words[verb]} ${spoken(report.done, nameOf(ids[0]!))}.`);
    });
  return { run, pending, refused };
}

const spoken = (count: number, name: string) => (count === 1 ? name : `${count} records`);

function reportOf(result: ActionResult<BulkReport>, ids: readonly number[]): BulkReport {
  const reason = failureOf(result)?.message ?? "";
  return result.data ?? { done: 0, refused: ids.map((id) => ({ id, reason })) };
}
