"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { BoardPage, ColumnNews } from "@/lib/opportunities/board";
import type { TileSlice } from "@/lib/opportunities/board-tiles";
import { type Columns, isOfColumns, withMove, withNews, withSlice } from "./board-state";
import { inTurn } from "./in-turn";
import { useNews } from "./use-news";

/**
 * The board as it is on the server, with what is on its way there: a slice more of a column at a time, renewed record
 * by record as anybody changes them. While somebody drags (`hold`), nothing moves under their hand.
 */
export function useBoard(page: BoardPage, query: string) {
  const router = useRouter();
  const [read, setRead] = useState({ page, columns: page.columns as Columns });
  if (read.page !== page) setRead({ page, columns: page.columns });
  const [pending, setPending] = useState<Pending>(new Map());
  /** Those that this user has moved or made here: they are shown however far their column goes on. */
  const own = useRef(new Set<number>());
  const [latestId, setLatest] = useState<number | null>(null);
  const [newsInTurn] = useState(inTurn);
  const asked = useRef(query);
  useEffect(() => {
    asked.current = query;
  }, [query]);

  const renew = useCallback(
    async (ids: readonly number[]) => {
      const news = await newsInTurn(() => ask<ColumnNews[]>(query, { ids: ids.join() }));
      if (asked.current !== query) return;
      if (news === "unreachable") return;
      if (news && isOfColumns(page.columns, news))
        setRead((last) => ({ ...last, columns: withNews(last.columns, ids, news, own.current) }));
      else router.refresh();
    },
    [query, router, page.columns, newsInTurn],
  );
  const more = useCallback(
    async (key: string, from: string) => {
      const slice = await ask<TileSlice>(query, { column: key, after: from });
      if (slice === null || slice === "unreachable") return false;
      if (asked.current === query)
        setRead((last) => ({ ...last, columns: withSlice(last.columns, key, from, slice) }));
      return true;
    },
    [query],
  );
  /** Shows a deal in another column, or in none, until `settle`. */
  const put = useCallback(
    (id: number, key: string | null) => setPending((last) => new Map(last).set(id, key)),
    [],
  );
  const settle = useCallback((id: number) => setPending((last) => without(last, id)), []);
  const columns = useMemo(
    () => [...pending].reduce((all, [id, key]) => withMove(all, id, key, page.today), read.columns),
    [read.columns, pending, page.today],
  );
  const hold = useNews(page, read.columns, renew);
  /** Renews what this user has moved or made. */
  const renewOwn = useCallback(
    (ids: readonly number[]) => {
      for (const id of ids) own.current.add(id);
      setLatest(ids.at(-1) ?? null);
      return renew(ids);
    },
    [renew],
  );
  return { columns, latestId, more, renewOwn, put, settle, hold };
}

/** Deals by the column that they are on their way to; null for one of another pipeline. */
type Pending = ReadonlyMap<number, string | null>;

const without = (all: Pending, id: number): Pending => new Map([...all].filter(([each]) => each !== id));

/**
 * Null where it is refused. Where the server cannot be reached, what is shown stays: to refresh the page then would
 * leave the user with the browser's own error page. Once it is back, the live connection catches up.
 */
async function ask<Answer>(
  query: string,
  more: Record<string, string>,
): Promise<Answer | null | "unreachable"> {
  const params = new URLSearchParams(query);
  for (const [name, value] of Object.entries(more)) params.set(name, value);
  try {
    const response = await fetch(`/api/board?${params}`);
    if (response.status >= 500) return "unreachable";
    return response.ok ? await response.json() : null;
  } catch {
    return "unreachable";
  }
}
