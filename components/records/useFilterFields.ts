"use client";

import { useCallback, useEffect, useState } from "react";
import type { FilterFields } from "@/lib/filters/filter-fields";
import type { Filter } from "@/lib/filters/notation";

type State = { fields: FilterFields | null; failed: boolean };

const none: readonly Filter[] = [];

/**
 * What a list of the type can be filtered by, asked of the server when the form opens; with the names of what
 * `filters` compare with.
 */
export function useFilterFields(type: string, filters = none) {
  const [state, setState] = useState<State>({ fields: null, failed: false });
  const load = useCallback(
    (signal?: AbortSignal) => {
      setState({ fields: null, failed: false });
      const ids = filters.flatMap(({ operands }) => operands.filter((text) => /^\d{1,15}$/.test(text)));
      fetch(`/api/filter-fields?${new URLSearchParams({ type, ids: ids.join() })}`, { signal })
        .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error())))
        .then((fields) => setState({ fields, failed: false }))
        .catch(() => !signal?.aborted && setState({ fields: null, failed: true }));
    },
    [type, filters],
  );
  useEffect(() => {
    const controller = new AbortController();
    load(controller.signal);
    return () => controller.abort();
  }, [load]);
  return { ...state, retry: () => load() };
}
