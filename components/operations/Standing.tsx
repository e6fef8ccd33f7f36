"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { ProgressBar } from "@/components/ui/ProgressBar";
import type { OperationStatus } from "@/lib/operations/status";
import { isUnderWay, standingOf } from "./words";

const everyMs = 2000;

/** How the work of a report stands; the page is read again from time to time until it ends. */
export function Standing({ status }: { status: Omit<OperationStatus, "report"> }) {
  const router = useRouter();
  const open = isUnderWay(status);
  useEffect(() => {
    if (!open) return;
    const timer = setInterval(() => router.refresh(), everyMs);
    return () => clearInterval(timer);
  }, [open, router]);
  return (
    <div className="flex flex-col gap-2">
      {open && <p className="text-body tabular-nums">{standingOf(status)}</p>}
      <p role="status" className="text-body tabular-nums">
        {!open && standingOf(status)}
      </p>
      {open && <ProgressBar label={status.title} done={status.done + status.refused} total={status.total} />}
    </div>
  );
}
