import type { InboxNews, InboxTop } from "@/lib/inbox/inbox";
import type { InboxRow, InboxSlice } from "@/lib/inbox/rows";

/** What the list pane holds of one list, from its top on. */
export type ListState = InboxTop & {
  /** The list's part of the address. */
  key: string;
  /** The cases that came since it was read: they are announced, and never shove the others. */
  fresh: readonly number[];
  /** The open case where the list does not hold it any more: its line stays for as long as it is open. */
  left: number | null;
};

export const opened = (key: string, top: InboxTop): ListState => ({ key, ...top, fresh: [], left: null });

/** Which slice of which list was asked for: the one behind a cursor. */
type Asked = { key: string; after: string };

/** The list with a slice, where it still ends before that. What moved meanwhile may be in both. */
export function withMore(state: ListState, asked: Asked, { rows, next }: InboxSlice): ListState {
  if (state.key !== asked.key || state.next !== asked.after) return state;
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
 * it go, the open one when it is left, and those that are new to it are announced.
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
  return { ...state, rows, fresh, chips: news.chips, left: leftBy(state, asked, now, open) };
}

function leftBy({ left }: ListState, asked: Set<number>, now: Map<number, InboxRow>, open: number | null) {
  if (open === null || !asked.has(open)) return left;
  return now.has(open) ? null : open;
}

/** The list once another case is open, or none: a line that only stayed for the open one goes. */
export const withOpen = (state: ListState, open: number | null): ListState =>
  state.left === null || state.left === open
    ? state
    : { ...state, rows: state.rows.filter(({ id }) => id !== state.left), left: null };

/** The list with a case read. */
export const withRead = (state: ListState, id: number): ListState => ({
  ...state,
  rows: state.rows.map((row) => (row.id === id && row.unread ? { ...row, unread: false } : row)),
});
