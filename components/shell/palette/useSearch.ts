"use client";

import { useEffect, useState } from "react";
import type { PaletteGroup } from "@/lib/search/answer";

type Answer = { text: string; groups: PaletteGroup[]; failed: boolean };

const none: PaletteGroup[] = [];

/** Typing is let go on for this long before the server is asked. */
const pauseMs = 80;

/**
 * Asks the server what `text` finds. The last answer stays until the next is there; `waiting` says
 * that it is not the one to this text.
 */
export function useSearch(text: string) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(
      () => {
        ask(text, stop.signal).then(
          (groups) => setAnswer({ text, groups, failed: false }),
          () => stop.signal.aborted || setAnswer({ text, groups: none, failed: true }),
        );
      },
      text ? pauseMs : 0,
    );
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text]);
  const waiting = answer?.text !== text;
  // What was opened last is no answer to a question, nor the other way round.
  const fits = answer !== null && Boolean(answer.text) === Boolean(text);
  return { groups: fits ? answer.groups : none, failed: !waiting && answer.failed, waiting };
}

async function ask(text: string, signal: AbortSignal): Promise<PaletteGroup[]> {
  const response = await fetch(`/api/search?${new URLSearchParams({ q: text })}`, { signal });
  if (!response.ok) throw new Error("The search did not answer.");
  return (await response.json()).groups;
}
