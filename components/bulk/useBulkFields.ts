"use client";

import { useCallback, useEffect, useState } from "react";
import type { BulkFields } from "@/lib/bulk/fields";

type State = { fields: BulkFields | null; failed: boolean };

/** The fields that can be set on many records of a type, asked of the server when the dialog opens. */
export function useBulkFields(type: string) {
  const [state, setState] = useState<State>({ fields: null, failed: false });
  const load = useCallback(
    (signal?: AbortSignal) => {
      setState({ fields: null, failed: false });
      fetch(`/api/bulk-fields?${new URLSearchParams({ type })}`, { signal })
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
