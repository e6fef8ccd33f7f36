"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { heardAfter } from "@/components/live/hearing";
import { useLive } from "@/components/live/useLive";
import type { LiveMessage } from "@/lib/live/message";
import type { BoardPage, ColumnNews } from "@/lib/opportunities/board";
import type { TileSlice } from "@/lib/opportunities/board-tiles";
import { type Columns, isOfColumns, placeOf, withMove, withNews, withSlice } from "./board-state";
import { inTurn } from "./in-turn";

/** What comes together is read together. */
const togetherMs = 60;
/** More than so many records at once, and the board is read from its top. */
const many = 200;

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

/** Renews what changes anywhere. Gives what holds that back, and lets it go again. */
function useNews(page: BoardPage, columns: Columns, renew: (ids: readonly number[]) => Promise<void>) {
  const router = useRouter();
  const waiting = useRef(new Set<number>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const held = useRef(false);
  useEffect(() => () => clearTimeout(timer.current), []);

  const flush = () => {
    timer.current = undefined;
    if (held.current || waiting.current.size === 0) return;
    const ids = [...waiting.current];
    waiting.current.clear();
    if (ids.length > many) router.refresh();
    else void renew(ids);
  };
  const latest = useRef(flush);
  useEffect(() => {
    latest.current = flush;
  });
  const take = (message: LiveMessage) => {
    if (isAboutAll(message)) return router.refresh();
    for (const id of concerned(message, columns)) waiting.current.add(id);
    if (waiting.current.size > 0) timer.current ??= setTimeout(() => latest.current(), togetherMs);
  };
  useLive(take);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each time that the board was read
  useEffect(() => {
    for (const change of heardAfter(page.drawnAt)) take(change);
  }, [page.drawnAt]);
  return useCallback((on: boolean) => {
    held.current = on;
    if (!on) latest.current();
  }, []);
}

const onBoard = new Set<string | undefined>(["opportunity", "lead"]);

/** Which record is gone from sight is not told: it may be any of them. */
const isAboutAll = (message: LiveMessage): boolean =>
  message.kind === "catch_up" ||
  (message.kind === "change" && message.event === "record.unseen" && onBoard.has(message.type));

/** The records of the board that a message is about: the changed one, and those that show what was changed. */
function concerned(message: LiveMessage, columns: Columns): number[] {
  if (message.kind !== "change" || message.recordId === undefined) return [];
  if (onBoard.has(message.type)) return [message.recordId];
  return (message.on ?? []).filter((id) => placeOf(columns, id) !== null);
}

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
