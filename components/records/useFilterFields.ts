"use client";

import { useAnswer } from "@/components/ui/useAnswer";
import type { FilterFields } from "@/lib/filters/filter-fields";
import type { Filter } from "@/lib/filters/notation";

const none: readonly Filter[] = [];

/**
 * What a list of the type can be filtered by, asked of the server when the form opens; with the names of what
 * `filters` compare with.
 */
export function useFilterFields(type: string, filters = none) {
  const ids = filters.flatMap(({ operands }) => operands.filter((text) => /^\d{1,15}$/.test(text)));
  return useAnswer<FilterFields>(`filter-fields?${new URLSearchParams({ type, ids: ids.join() })}`);
}
