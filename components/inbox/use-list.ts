"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { InboxNews, InboxTop } from "@/lib/inbox/inbox";
import type { InboxRow, InboxSlice } from "@/lib/inbox/rows";
import { opened, withMore, withNews, withOpen, withRead } from "./list-state";

export type ListStatus = "idle" | "loading" | "more" | "failed";

/**
 * The cases of the list at `key`, its part of the address: read anew when that changes, a slice at a time, and renewed
 * case by case (`renew`). The rows before stay until the next ones are there.
 */
export function useInboxList(key: string, first: { key: string; top: InboxTop }, open: number | null) {
  const [state, setState] = useState(() => opened(first.key, first.top));
  const [status, setStatus] = useState<ListStatus>(first.key === key ? "idle" : "loading");
  const wanted = useRef(key);
  const shown = useRef(state.key);
  const openId = useRef(open);

  const read = useCallback(async (asked: string): Promise<InboxRow[]> => {
    setStatus("loading");
    try {
      const top = await ask<InboxTop>(asked);
      if (wanted.current !== asked) return [];
      shown.current = asked;
      setState(opened(asked, top));
      setStatus("idle");
      return top.rows;
    } catch {
      if (wanted.current === asked) setStatus("failed");
      return [];
    }
  }, []);

  useEffect(() => {
    openId.current = open;
    setState((last) => withOpen(last, open));
  }, [open]);
  useEffect(() => {
    wanted.current = key;
    if (shown.current !== key) void read(key);
  }, [key, read]);

  const more = useCallback(async () => {
    if (!state.next || status !== "idle") return;
    const asked = { key: state.key, after: state.next };
    setStatus("more");
    const slice = await ask<InboxSlice>(asked.key, { after: asked.after }).catch(() => null);
    if (slice) setState((last) => withMore(last, asked, slice));
    if (wanted.current === asked.key) setStatus(slice ? "idle" : "failed");
  }, [state.key, state.next, status]);

  const renew = useCallback(async (ids: readonly number[]) => {
    const asked = shown.current;
    const news = await ask<InboxNews>(asked, { ids: ids.join() }).catch(() => null);
    if (news) setState((last) => (last.key === asked ? withNews(last, ids, news, openId.current) : last));
  }, []);

  return {
    ...state,
    status,
    more,
    renew,
    reload: useCallback(() => read(wanted.current), [read]),
    markRead: useCallback((id: number) => setState((last) => withRead(last, id)), []),
  };
}

async function ask<Answer>(key: string, more: Record<string, string> = {}): Promise<Answer> {
  const params = new URLSearchParams(key);
  for (const [name, value] of Object.entries(more)) params.set(name, value);
  const response = await fetch(`/api/inbox/cases?${params}`);
  if (!response.ok) throw new Error("The list could not be read.");
  return response.json();
}
