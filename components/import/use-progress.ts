import { useRouter } from "next/navigation";
import { useEffect } from "react";

const everyMs = 1000;

/** Reads the page again every second for as long as something goes on. */
export function useProgress(running: boolean): void {
  const router = useRouter();
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => router.refresh(), everyMs);
    return () => clearInterval(timer);
  }, [running, router]);
}
