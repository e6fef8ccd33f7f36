"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef } from "react";
import { useShell } from "@/components/shell/ShellContext";
import type { LiveMessage } from "@/lib/live/message";
import { isDrawn } from "./hearing";

const everyMs = 2000;
/** What the user does here brings the page with it; in another tab of theirs, this one follows a moment later. */
const ownMs = 1000;

/**
 * Reads the page anew for what a message tells, unless it is on it already: at once, then at most every two seconds,
 * and only while somebody can see it. What was typed or is open stays.
 */
export function useRefresh(): (message: LiveMessage) => void {
  const router = useRouter();
  const { user } = useShell();
  const state = useRef({ last: 0, wanted: 0, timer: 0 });

  const run = useCallback(() => {
    const held = state.current;
    held.timer = 0;
    if (isDrawn(held.wanted) || document.visibilityState === "hidden") return;
    held.last = Date.now();
    held.wanted = 0;
    router.refresh();
  }, [router]);

  useEffect(() => {
    const held = state.current;
    const seen = () => {
      if (held.wanted > 0 && !held.timer) run();
    };
    document.addEventListener("visibilitychange", seen);
    return () => {
      document.removeEventListener("visibilitychange", seen);
      clearTimeout(held.timer);
    };
  }, [run]);

  return useCallback(
    (message) => {
      const held = state.current;
      const own = message.kind === "change" && message.actorId === user.id;
      held.wanted = Math.max(held.wanted, message.kind === "change" ? message.id : Number.POSITIVE_INFINITY);
      if (held.timer) return;
      const wait = Math.max(own ? ownMs : 0, held.last + everyMs - Date.now());
      if (wait > 0) held.timer = window.setTimeout(run, wait);
      else run();
    },
    [run, user.id],
  );
}
