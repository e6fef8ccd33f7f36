"use client";

import { useOutOfReach } from "@/components/live/useOutOfReach";
import { cx } from "@/components/ui/cx";

/** Says, once and quietly, while the server is out of reach. It moves nothing. */
export function ConnectionLine({ className }: { className: string }) {
  const out = useOutOfReach();
  return (
    <p role="status" className={cx(className, out && "bg-warn-bg text-meta text-warn-ink")}>
      {out && "No connection. What you see may be old."}
    </p>
  );
}
