import type { InboxNews, InboxTop } from "@/lib/inbox/inbox";
import type { InboxRow, InboxSlice } from "@/lib/inbox/rows";

/** What the list pane holds of one list, from its top on. */
export type ListState = InboxTop & {
  /** The list's part of the address. */
  key: string;
  /** The cases that came since it was read: they are announced, and never shove the others. */
  fresh: readonly number[];
};

export const opened = (key: string, top: InboxTop): ListState => ({ key, ...top, fresh: [] });

/** The list with the slice after it. What moved meanwhile may be in both. */
export function withMore(state: ListState, { rows, next }: InboxSlice): ListState {
  const known = new Set(state.rows.map(({ id }) => id));
  const more = rows.filter(({ id }) => !known.has(id));
  const shown = new Set(more.map(({ id }) => id));
  return {
    ...state,
    rows: [...state.rows, ...more],
    next,
    fresh: state.fresh.filter((id) => !shown.has(id)),
  };
}

/**
 * The list after some cases have changed: those that are still in it are renewed where they stand, those that have left
 * it go (but for the one that is open), and those that are new to it are announced.
 */
export function withNews(
  state: ListState,
  ids: readonly number[],
  news: InboxNews,
  open: number | null,
): ListState {
  const now = new Map(news.rows.map((row) => [row.id, row]));
  const asked = new Set(ids);
  const rows = state.rows.flatMap((row): InboxRow[] => {
    if (!asked.has(row.id)) return [row];
    return [now.get(row.id) ?? (row.id === open ? [row] : [])].flat();
  });
  const known = new Set(rows.map(({ id }) => id));
  const fresh = [...state.fresh.filter((id) => !asked.has(id)), ...now.keys()].filter((id) => !known.has(id));
  return { ...state, rows, fresh, chips: news.chips };
}

/** The list with a case read. */
export const withRead = (state: ListState, id: number): ListState => ({
  ...state,
  rows: state.rows.map((row) => (row.id === id && row.unread ? { ...row, unread: false } : row)),
});
