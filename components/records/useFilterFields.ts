"use client";

import { useCallback, useEffect, useState } from "react";
import type { FilterFields } from "@/lib/filters/filter-fields";

type State = { fields: FilterFields | null; failed: boolean };

/** What a list of the type can be filtered by, asked of the server when the form opens. */
export function useFilterFields(type: string) {
  const [state, setState] = useState<State>({ fields: null, failed: false });
  const load = useCallback(
    (signal?: AbortSignal) => {
      setState({ fields: null, failed: false });
      fetch(`/api/filter-fields?${new URLSearchParams({ type })}`, { signal })
        .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error())))
        .then((fields) => setState({ fields, failed: false }))
        .catch(() => !signal?.aborted && setState({ fields: null, failed: true }));
    },
    [type],
  );
  useEffect(() => {
    const controller = new AbortController();
    load(controller.signal);
    return () => controller.abort();
  }, [load]);
  return { ...state, retry: () => load() };
}
