import type { ReactNode } from "react";
import { cx } from "./cx";

/** Names and values in two columns; one under the other on a phone. Hold DescriptionRows. */
export function DescriptionList({ className, children }: { className?: string; children: ReactNode }) {
  return <dl className={cx("grid gap-y-1.5 text-body", className)}>{children}</dl>;
}

/** One name with its value; a dash where nothing is known. */
export function DescriptionRow({ term, children }: { term: ReactNode; children?: ReactNode }) {
  return (
    <div className="grid gap-x-4 sm:grid-cols-[8.75rem_minmax(0,1fr)]">
      <dt className="text-second">{term}</dt>
      <dd className="min-w-0 break-words text-ink">{children ?? <span className="text-muted">–</span>}</dd>
    </div>
  );
}
