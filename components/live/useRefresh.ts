"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useTransition } from "react";
import { useShell } from "@/components/shell/ShellContext";
import type { LiveMessage } from "@/lib/live/message";
import { isDrawn } from "./hearing";
import { restMs } from "./pace";
import { isAway, watchReach } from "./reach";

/** What the user does here brings the page with it; in another tab of theirs, this one follows a moment later. */
const ownMs = 1000;

/** A reading that did not come back for so long is waited for no more. */
const lostMs = 10_000;

/** `wanted` is the entry that the page is to be read for, `wantedAt` when; `readAt` is since when it is being read. */
const atFirst = { wanted: 0, wantedAt: 0, timer: 0, readAt: 0, restsUntil: 0 };

/**
 * Reads the page anew for what a message tells, unless it is on it already: at once, then as soon as it has rested
 * (pace.ts), and only while somebody can see it and the server is there. What was typed or is open stays.
 */
export function useRefresh(): (message: LiveMessage) => void {
  const router = useRouter();
  const { user } = useShell();
  const [reading, read] = useTransition();
  const state = useRef({ ...atFirst });

  const run = useCallback(() => {
    const held = state.current;
    if (isDrawn(held.wanted)) held.wanted = 0;
    // What asks in vain is taken to the browser's own page of errors, with all that was being written.
    if (held.wanted === 0 || document.visibilityState === "hidden" || isAway()) return;
    const now = Date.now();
    Object.assign(held, { wanted: 0, readAt: now, restsUntil: now + lostMs });
    read(() => router.refresh());
  }, [router]);

  const plan = useCallback(() => {
    const held = state.current;
    clearTimeout(held.timer);
    held.timer = window.setTimeout(run, Math.max(held.wantedAt, held.restsUntil) - Date.now());
  }, [run]);

  useEffect(() => {
    const held = state.current;
    if (reading || held.readAt === 0) return;
    const now = Date.now();
    Object.assign(held, { readAt: 0, restsUntil: now + restMs(now - held.readAt) });
    if (held.wanted > 0) plan();
  }, [reading, plan]);

  useEffect(() => {
    const held = state.current;
    const seen = () => {
      if (held.wanted > 0) plan();
    };
    document.addEventListener("visibilitychange", seen);
    const forgetReach = watchReach(seen);
    return () => {
      forgetReach();
      document.removeEventListener("visibilitychange", seen);
      clearTimeout(held.timer);
    };
  }, [plan]);

  return useCallback(
    (message) => {
      const held = state.current;
      const own = message.kind === "change" && message.actorId === user.id;
      const at = Date.now() + (own ? ownMs : 0);
      held.wantedAt = held.wanted > 0 ? Math.min(held.wantedAt, at) : at;
      held.wanted = Math.max(held.wanted, message.kind === "change" ? message.id : Number.POSITIVE_INFINITY);
      plan();
    },
    [plan, user.id],
  );
}
