"use client";

import { useEffect, useRef, useState } from "react";

/** Whether a name is being typed over; afterwards the focus is on the button that began it. */
export function useRenaming() {
  const [renaming, setRenaming] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const was = useRef(false);
  useEffect(() => {
    if (was.current && !renaming) pencil.current?.focus();
    was.current = renaming;
  }, [renaming]);
  return { renaming, begin: () => setRenaming(true), end: () => setRenaming(false), pencil };
}
