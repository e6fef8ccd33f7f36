"use client";

import { useAnswer } from "@/components/ui/useAnswer";
import type { Neighbours } from "@/lib/records/neighbours";

const none: Neighbours = { previous: null, next: null };

/**
 * The records before and after one in the list with this address (the part after `?`), whatever page of it; none
 * until they are known, and while `list` is null. Asked for once the page stands, since it is seldom needed at once.
 */
export function useNeighbours(type: string, id: number, list: string | null): Neighbours {
  const params = list !== null && new URLSearchParams({ type, id: String(id), list });
  const { answer, current } = useAnswer<Neighbours>(params ? `neighbours?${params}` : null);
  return current && answer ? answer : none;
}
