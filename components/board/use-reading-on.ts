"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { BoardColumn } from "@/lib/opportunities/board";

/** So many px before its end, the next slice of a column is asked for. */
const aheadPx = 1200;

/** Reads a column on when its end comes near, once at a time. `onMore` gives false when it could not be read. */
export function useReadingOn(
  box: RefObject<HTMLDivElement | null>,
  { key, next, tiles }: BoardColumn,
  onMore: (key: string, from: string) => Promise<boolean>,
) {
  const [status, setStatus] = useState<"idle" | "reading" | "failed">("idle");
  const asked = useRef<string | null>(null);
  const read = useCallback(async () => {
    if (next === null || asked.current === next) return;
    asked.current = next;
    setStatus("reading");
    const done = await onMore(key, next);
    if (!done) asked.current = null;
    setStatus(done ? "idle" : "failed");
  }, [key, next, onMore]);
  const look = useCallback(() => {
    const element = box.current;
    if (!element || status === "failed") return;
    if (element.scrollHeight - element.scrollTop - element.clientHeight < aheadPx) void read();
  }, [box, read, status]);
  // A column that does not fill its box does not scroll either.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again as tiles come and go
  useEffect(look, [look, tiles.length]);
  return { status, look, retry: () => void read() };
}
