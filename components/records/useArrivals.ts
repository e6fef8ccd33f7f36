"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { heardAfter } from "@/components/live/hearing";
import { useLive } from "@/components/live/useLive";
import { useRefresh } from "@/components/live/useRefresh";
import { useShell } from "@/components/shell/ShellContext";
import type { LiveMessage } from "@/lib/live/message";

const everyMs = 1500;
const comes = new Set(["record.created", "record.restored", "record.unmerged"]);

type Drawn = { ids: readonly number[]; whole: boolean; drawnAt: number };

/**
 * Follows what changes in a list. A row of the page that changed, or went, has the page read again. Of others that may
 * belong to the list it is asked whether they do; those that do are held until `release`.
 */
export function useArrivals(type: string, list: string, { ids, whole, drawnAt }: Drawn) {
  const refresh = useRefresh();
  const { user } = useShell();
  const [held, setHeld] = useState<ReadonlySet<number>>(new Set());
  const wanted = useRef(new Set<number>());
  const timer = useRef(0);

  const ask = useCallback(async () => {
    timer.current = 0;
    const asked = [...wanted.current];
    wanted.current.clear();
    const found = await arrived(type, list, asked);
    if (found.length > 0) setHeld((before) => new Set([...before, ...found]));
  }, [type, list]);

  const take = (message: LiveMessage) => {
    if (message.kind === "catch_up") refresh(message);
    if (message.kind !== "change" || message.type !== type) return;
    const { recordId, event, actorId } = message;
    // What the user brought here or back is where they look for it.
    const shown =
      actorId === user.id || (recordId !== undefined && ids.includes(recordId) && !held.has(recordId));
    if (recordId === undefined || shown) return refresh(message);
    // One that was on another page is not new; where there is none, it came into the list by this.
    if (!comes.has(event) && !(whole && event === "record.changed")) return;
    wanted.current.add(recordId);
    if (!timer.current) timer.current = window.setTimeout(ask, held.size === 0 ? 0 : everyMs);
  };
  useLive(take);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each time that the page was drawn
  useEffect(() => {
    for (const change of heardAfter(drawnAt)) take(change);
  }, [drawnAt]);
  // Another list holds nothing back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each list
  useEffect(() => {
    const own = wanted.current;
    return () => {
      own.clear();
      setHeld(new Set());
    };
  }, [type, list]);

  return { held, release: useCallback(() => setHeld(new Set()), []) };
}

/** None where the server cannot be asked: the next reading of the page has them. */
async function arrived(type: string, list: string, ids: readonly number[]): Promise<number[]> {
  try {
    const answer = await fetch(`/api/arrivals?${new URLSearchParams({ type, list, ids: ids.join() })}`);
    return answer.ok ? (await answer.json()).ids : [];
  } catch {
    return [];
  }
}
