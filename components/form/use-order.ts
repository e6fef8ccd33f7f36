"use client";

import { useOptimistic, useTransition } from "react";
import { useToast } from "@/components/ui/Toast";
import { type ActionResult, failureOf } from "@/lib/failure";
import { attempt } from "./attempt";

/**
 * A list that is put in order: `shown` is it as it was just put, and `order` saves the ids in their new order. What is
 * refused is said, and the list is as it was.
 */
export function useOrder<Row extends { id: number }>(
  rows: Row[],
  run: (ids: number[]) => Promise<ActionResult<unknown>>,
) {
  const [shown, show] = useOptimistic(rows);
  const [, startTransition] = useTransition();
  const toast = useToast();
  const order = (ids: number[]) =>
    startTransition(async () => {
      show(ids.map((id) => rows.find((row) => row.id === id)!));
      const failure = failureOf(await attempt(run(ids)));
      if (failure) toast.show(`Couldn't save the order. ${failure.message}`);
    });
  return { shown, order };
}
