"use client";

import { useRefreshWhile } from "@/components/live/useRefreshWhile";
import { ProgressBar } from "@/components/ui/ProgressBar";
import type { OperationStatus } from "@/lib/operations/status";
import { isUnderWay, standingOf } from "./words";

/** How the work of a report stands; the page is read again from time to time until it ends. */
export function Standing({ status }: { status: Omit<OperationStatus, "report"> }) {
  const open = isUnderWay(status);
  useRefreshWhile(open);
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
