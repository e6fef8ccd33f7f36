"use client";

import { createContext, use, useEffect, useId } from "react";

/** Parts of the dialog or drawer around that hold something typed, by id; null outside of one. */
export const UnsavedContext = createContext<Set<string> | null>(null);

/** While `dirty`, whatever would close the dialog or drawer around asks first: Escape, Cancel, a press outside. */
export function useUnsaved(dirty: boolean): void {
  const unsaved = use(UnsavedContext);
  const id = useId();
  useEffect(() => {
    if (!dirty) return;
    unsaved?.add(id);
    return () => void unsaved?.delete(id);
  }, [unsaved, id, dirty]);
}
