"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const everyMs = 1500;

/** Reads the page again every moment, for as long as something on it goes on in the background. */
export function RefreshWhile({ when }: { when: boolean }) {
  const router = useRouter();
  useEffect(() => {
    if (!when) return;
    const timer = setInterval(() => router.refresh(), everyMs);
    return () => clearInterval(timer);
  }, [when, router]);
  return null;
}
