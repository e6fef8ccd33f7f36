"use client";

import { useState } from "react";

/** What is being typed, whether it differs from what it started as, and a setter for each of its keys. */
export function useDraft<T extends object>(initial: T) {
  const [start] = useState(initial);
  const [draft, setDraft] = useState(initial);
  const dirty = JSON.stringify(draft) !== JSON.stringify(start);
  const set =
    <K extends keyof T>(key: K) =>
    (value: T[K]) =>
      setDraft((last) => ({ ...last, [key]: value }));
  return { draft, set, dirty, setDraft };
}
