"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { isAway } from "./reach";

const everyMs = 1500;

/**
 * Reads the page again every moment, for as long as something on it goes on in the background and the server is there.
 */
export function useRefreshWhile(goesOn: boolean): void {
  const router = useRouter();
  useEffect(() => {
    if (!goesOn) return;
    const timer = setInterval(() => isAway() || router.refresh(), everyMs);
    return () => clearInterval(timer);
  }, [goesOn, router]);
}
