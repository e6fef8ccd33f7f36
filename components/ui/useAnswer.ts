"use client";

import { useCallback, useEffect, useState } from "react";

type Found<Answer> = { answer: Answer | null; failure: { message?: string } | null };

const nothing = { asked: null, answer: null, failure: null };

/**
 * What an address under `/api` answers, asked for once the part is there that wants it; null asks for nothing. The
 * answer before stays until the next one comes: `current` tells whether it is that of `asked`. When `anew` changes, it
 * is asked again.
 */
export function useAnswer<Answer>(asked: string | null, anew?: unknown) {
  const [state, setState] = useState<Found<Answer> & { asked: string | null }>(nothing);
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: both are there to have it asked again
  useEffect(() => {
    if (asked === null) return;
    const controller = new AbortController();
    ask<Answer>(asked, controller.signal).then(
      (found) => controller.signal.aborted || setState({ asked, ...found }),
    );
    return () => controller.abort();
  }, [asked, anew, tries]);
  const retry = useCallback(() => {
    setState(nothing);
    setTries((before) => before + 1);
  }, []);
  return { ...state, current: asked !== null && state.asked === asked, retry };
}

/** Every failure is an answer, too: the server's words for it where it has some. */
async function ask<Answer>(asked: string, signal: AbortSignal): Promise<Found<Answer>> {
  try {
    const response = await fetch(`/api/${asked}`, { signal });
    const content = await response.json();
    if (response.ok) return { answer: content as Answer, failure: null };
    return { answer: null, failure: content.failure ?? {} };
  } catch {
    return { answer: null, failure: {} };
  }
}
