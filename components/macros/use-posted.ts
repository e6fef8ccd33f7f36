"use client";

import { useEffect, useState } from "react";
import type { Failure } from "@/lib/failure";

type Found<Answer> = { answer: Answer | null; failure: Pick<Failure, "message"> | null };

const unread = { message: "This could not be read. Please try again." };

/**
 * What `/api/macros/…` answers to a question too long for an address; asked again when the question changes, and when
 * `anew` does.
 */
export function usePosted<Answer>(
  path: "preview" | "capture",
  question: object,
  anew?: unknown,
): Found<Answer> {
  const [found, setFound] = useState<Found<Answer>>({ answer: null, failure: null });
  const body = JSON.stringify(question);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is there to have it asked again
  useEffect(() => {
    const controller = new AbortController();
    post<Answer>(path, body, controller.signal).then(
      (posted) => controller.signal.aborted || setFound(posted),
    );
    return () => controller.abort();
  }, [path, body, anew]);
  return found;
}

async function post<Answer>(path: string, body: string, signal: AbortSignal): Promise<Found<Answer>> {
  try {
    const headers = { "content-type": "application/json" };
    const response = await fetch(`/api/macros/${path}`, { method: "POST", headers, body, signal });
    const content = await response.json();
    if (response.ok) return { answer: content, failure: null };
    return { answer: null, failure: content.failure ?? unread };
  } catch {
    return { answer: null, failure: unread };
  }
}
