"use client";

import { useCallback, useEffect, useState } from "react";
import type { Failure } from "@/lib/failure";
import type { Draft } from "@/lib/what-if/draft";
import type { Effect } from "@/lib/what-if/preview";

type Answer = { asked: string; effect: Effect | null; failure: Failure | null };

const waitMs = 400;
const unreachable: Failure = {
  kind: "broken",
  message: "The server could not be reached. Please try again.",
};

/**
 * What a draft would do, asked for a moment after it last changed. The effect before stays until the next one comes;
 * `current` tells whether it is that of the draft. `see` asks at once.
 */
export function useEffectOf(draft: Draft | null) {
  const asked = draft && JSON.stringify(draft);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` is there to have it asked again
  useEffect(() => {
    if (asked === null) return setAnswer(null);
    const controller = new AbortController();
    const timer = setTimeout(async () => {
      const found = await ask(asked, controller.signal);
      if (controller.signal.aborted) return;
      if (found.effect || found.failure) return setAnswer({ asked, ...found });
      // One that they asked in another window overtook it.
      setTries((before) => before + 1);
    }, waitMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [asked, tries]);
  const see = useCallback(() => setTries((before) => before + 1), []);
  const current = answer !== null && answer.asked === asked;
  return { effect: answer?.effect ?? null, failure: current ? answer.failure : null, current, see };
}

async function ask(body: string, signal: AbortSignal): Promise<Omit<Answer, "asked">> {
  try {
    const response = await fetch("/api/what-if", {
      method: "POST",
      headers: { "content-type": "application/json" },
      ...{ body, signal },
    });
    const content = await response.json();
    if (response.ok) return { effect: content.effect, failure: null };
    return { effect: null, failure: content.failure ?? unreachable };
  } catch {
    return { effect: null, failure: unreachable };
  }
}
