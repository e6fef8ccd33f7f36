"use client";

import { useEffect, useState } from "react";
import type { Preview } from "@/lib/records/preview";

type State = { preview: Preview | null; failed: string | null };

const unreachable = "Couldn't load the preview.";

/** What the panel shows of a record; the one before stays until it is there. `rows` new, it is read anew. */
export function usePreviewed(type: string, id: number, rows: unknown): State & { retry: () => void } {
  const [state, setState] = useState<State>({ preview: null, failed: null });
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what changed in the list changed here, too
  useEffect(() => {
    const controller = new AbortController();
    fetch(`/api/preview?${new URLSearchParams({ type, id: String(id) })}`, { signal: controller.signal })
      .then(async (answer) => {
        if (answer.ok) return setState({ preview: await answer.json(), failed: null });
        const { failure } = await answer.json();
        setState({ preview: null, failed: failure?.message ?? unreachable });
      })
      .catch(() => !controller.signal.aborted && setState({ preview: null, failed: unreachable }));
    return () => controller.abort();
  }, [type, id, rows, tries]);
  return { ...state, retry: () => setTries(tries + 1) };
}
