"use client";

import { useEffect, useState } from "react";
import type { PaletteGroup } from "@/lib/search/answer";

type Answer = { text: string; groups: PaletteGroup[]; failed: boolean };

const nothing: Answer = { text: "", groups: [], failed: false };

/** Typing is let go on for this long before the server is asked. */
const pauseMs = 80;

/**
 * Asks the server what `text` finds, while `active`. The last answer stays until the next is there; `waiting` says
 * that it is not the one to this text.
 */
export function useSearch(text: string, active: boolean) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    if (!active) return;
    const stop = new AbortController();
    const timer = setTimeout(
      () => {
        ask(text, stop.signal).then(
          (groups) => setAnswer({ text, groups, failed: false }),
          () => stop.signal.aborted || setAnswer({ text, groups: [], failed: true }),
        );
      },
      text ? pauseMs : 0,
    );
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text, active]);
  const { groups, failed } = answer ?? nothing;
  const waiting = active && answer?.text !== text;
  // What was opened last is no answer to a question, nor the other way round.
  const fits = Boolean(answer?.text) === Boolean(text);
  return { groups: fits ? groups : [], failed: failed && !waiting, waiting };
}

async function ask(text: string, signal: AbortSignal): Promise<PaletteGroup[]> {
  const response = await fetch(`/api/search?${new URLSearchParams({ q: text })}`, { signal });
  if (!response.ok) throw new Error("The search did not answer.");
  return (await response.json()).groups;
}
