"use client";

import { useEffect, useState } from "react";

/** The moment, in milliseconds, twice a minute anew: the server's at first, so that both draw the same. */
export function useNow(first: number): number {
  const [now, setNow] = useState(first);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
