"use client";

import { useCallback, useEffect, useState } from "react";

/**
 * A draft that this browser keeps until it is saved or empty again, so that a closed tab or a lost connection costs
 * nothing. `key` names whose it is and of what. Where nothing can be kept, it is a draft all the same.
 */
export function useStoredDraft<T extends object>(key: string, blank: T) {
  const [draft, setDraft] = useState(blank);
  const slot = slotOf(key);

  // After the first drawing, which the server made without it.
  useEffect(() => {
    const kept = read(slot);
    if (kept) setDraft((start) => ({ ...start, ...kept }));
  }, [slot]);

  const change = useCallback(
    (next: T) => {
      setDraft(next);
      write(slot, sameAs(blank, next) ? null : next);
    },
    [slot, blank],
  );
  return { draft, setDraft: change, discard: () => change(blank) };
}

/** A draft as this browser keeps it now; null when there is none. */
export const storedDraft = <T extends object>(key: string): T | null => read(slotOf(key)) as T | null;

const slotOf = (key: string) => `rapport.draft.${key}`;

const sameAs = (a: object, b: object) => JSON.stringify(a) === JSON.stringify(b);

function read(slot: string): object | null {
  try {
    return JSON.parse(localStorage.getItem(slot) ?? "null");
  } catch {
    return null;
  }
}

function write(slot: string, draft: object | null): void {
  try {
    if (draft) localStorage.setItem(slot, JSON.stringify(draft));
    else localStorage.removeItem(slot);
  } catch {
    // Full, or switched off: then it is kept for as long as the page is open.
  }
}
