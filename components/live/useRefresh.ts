"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef } from "react";

const everyMs = 2000;

/** Reads the page anew: at once, then at most every two seconds, and only while somebody can see it. */
export function useRefresh(): () => void {
  const router = useRouter();
  const state = useRef({ last: 0, timer: 0 });
  const run = useCallback(() => {
    state.current.timer = 0;
    if (document.visibilityState === "hidden") return;
    state.current.last = Date.now();
    router.refresh();
  }, [router]);
  useEffect(() => {
    const held = state.current;
    return () => clearTimeout(held.timer);
  }, []);
  return useCallback(() => {
    const { last, timer } = state.current;
    if (timer) return;
    const wait = last + everyMs - Date.now();
    if (wait <= 0) run();
    else state.current.timer = window.setTimeout(run, wait);
  }, [run]);
}
