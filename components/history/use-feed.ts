"use client";

import { useState } from "react";
import type { HistoryPage, Interaction, InteractionKind } from "@/lib/interactions/interaction";

/** `null`: all of them. */
export type KindFilter = InteractionKind | null;

type Loaded = { kind: KindFilter; items: readonly Interaction[]; before: string | null };
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

/** What was loaded with the server's newest page in it; what stands in its time and is not in it, is gone. */
function withPage(loaded: Loaded, page: HistoryPage): Loaded {
  const fits = (item: Interaction) => loaded.kind === null || item.kind === loaded.kind;
  const [oldest] = page.items;
  const known = new Set(loaded.items.map((item) => item.id));
  // So much was written meanwhile that the two do not meet: what lies between would be missing.
  if (loaded.kind === null && !page.items.some((item) => known.has(item.id))) return { kind: null, ...page };
  const earlier = page.before && oldest ? loaded.items.filter((item) => isBefore(item, oldest)) : [];
  const items = [...earlier, ...page.items.filter(fits)];
  return { kind: loaded.kind, items, before: earlier.length > 0 ? loaded.before : beforeOf(loaded, page) };
}

const beforeOf = (loaded: Loaded, page: HistoryPage) => (loaded.kind === null ? page.before : loaded.before);

const isBefore = (a: Interaction, b: Interaction) => a.at < b.at || (a.at === b.at && a.id < b.id);

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
