"use client";

import { useRef, useState } from "react";

/** Asks once before what was typed is thrown away; asked again, or with nothing typed, it leaves. */
export function useLeaving(onLeave: () => void) {
  const typed = useRef(false);
  const [asking, setAsking] = useState(false);
  const discard = () => {
    typed.current = false;
    setAsking(false);
    onLeave();
  };
  const leave = () => (typed.current && !asking ? setAsking(true) : discard());
  return {
    asking,
    /** Tells that there is something to lose. */
    markTyped: () => {
      typed.current = true;
    },
    leave,
    discard,
    stay: () => setAsking(false),
  };
}

export type Leaving = ReturnType<typeof useLeaving>;
