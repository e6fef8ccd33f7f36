"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import type { Failure } from "@/lib/failure";

/** After a save that met somebody else's, reads the page again: it shows what they saved. */
export function useFreshAfterConflict(failure: Failure | null): void {
  const router = useRouter();
  useEffect(() => {
    if (failure?.kind === "conflict") router.refresh();
  }, [failure, router]);
}
