"use client";

import { useState } from "react";
import type { HistoryPage } from "@/lib/interactions/interaction";
import { type KindFilter, type Loaded, withPage } from "./loaded";

type State = "idle" | "loading" | "failed";

/**
 * What a history shows: the page that the server drew, what was loaded before it, or one kind alone. Whenever the
 * server draws the page anew (something was written), it takes the place of the same stretch of time.
 */
export function useFeed(recordId: number, page: HistoryPage) {
  const [drawn, setDrawn] = useState(page);
  const [loaded, setLoaded] = useState<Loaded>({ kind: null, ...page });
  const [state, setState] = useState<State>("idle");
  if (drawn !== page) {
    setDrawn(page);
    setLoaded(withPage(loaded, page));
  }

  async function load(kind: KindFilter, before: string | null) {
    setState("loading");
    try {
      const more = await fetchPage(recordId, kind, before);
      setLoaded((last) => ({
        kind,
        before: more.before,
        items: before ? [...more.items, ...last.items] : more.items,
      }));
      setState("idle");
    } catch {
      setState("failed");
    }
  }

  return {
    ...loaded,
    state,
    older: () => load(loaded.kind, loaded.before),
    choose: (kind: KindFilter) => (kind === null ? setLoaded({ kind, ...page }) : load(kind, null)),
  };
}

async function fetchPage(recordId: number, kind: KindFilter, before: string | null): Promise<HistoryPage> {
  const query = new URLSearchParams({
    record: String(recordId),
    ...(kind && { kind }),
    ...(before && { before }),
  });
  const response = await fetch(`/api/interactions?${query}`);
  if (!response.ok) throw new Error("The history could not be read.");
  return response.json();
}
