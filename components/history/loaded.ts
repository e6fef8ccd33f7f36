import type { HistoryPage, Interaction, InteractionKind } from "@/lib/interactions/interaction";

/** `null`: all of them. */
export type KindFilter = InteractionKind | null;

/** What of a history is on show: all or one kind, and where what came before it is to be asked for. */
export type Loaded = { kind: KindFilter; items: readonly Interaction[]; before: string | null };

/** What was loaded with the server's newest page in it; what stands in its time and is not in it, is gone. */
export function withPage(loaded: Loaded, page: HistoryPage): Loaded {
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
