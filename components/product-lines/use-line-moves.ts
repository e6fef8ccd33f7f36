"use client";

import { useOptimistic, useTransition } from "react";
import { attempt } from "@/components/form/attempt";
import { useToast } from "@/components/ui/Toast";
import { failureOf } from "@/lib/failure";
import { moveLineAction } from "@/lib/opportunities/actions";
import type { ProductLines } from "@/lib/opportunities/product-lines";

/**
 * The lines as they were just arranged, and the ways to move one. What is sent is which line goes after which, so that
 * what others move meanwhile stays. What is refused is said, and the lines are as they were.
 */
export function useLineMoves({ rows, before, next }: ProductLines, opportunityId: number) {
  const [shown, show] = useOptimistic(rows);
  const [, startTransition] = useTransition();
  const toast = useToast();
  const move = (productId: number, after: number | null, ids: readonly number[], said?: string) =>
    startTransition(async () => {
      show(ids.flatMap((id) => rows.find((row) => row.id === id) ?? []));
      const failure = failureOf(await attempt(moveLineAction({ opportunityId, productId, after })));
      if (failure) toast.show(`Couldn't save the order. ${failure.message}`);
      else if (said) toast.show(said);
    });
  const ids = shown.map(({ id }) => id);
  const isFirstPage = before === null;
  /** What a line stands after, in this order or another one. */
  const placeOf = (id: number, among: readonly number[] = ids) => among[among.indexOf(id) - 1] ?? before;
  return {
    ...{ shown, placeOf, isFirstPage },
    isLastPage: next === null,
    mayMove: shown.length > 1 || !isFirstPage,
    order: (next: readonly number[], moved: number, said?: string) =>
      move(moved, placeOf(moved, next), next, said),
    /** To the top of all, also from a further page. */
    raise: (moved: number, said: string) =>
      move(moved, null, [moved, ...ids.filter((id) => id !== moved)], said),
  };
}

export type LineMoves = ReturnType<typeof useLineMoves>;
