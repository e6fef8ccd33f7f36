import type { ReactNode } from "react";
import { cx } from "./cx";

export type EmptyStateProps = {
  /** A sentence, for example "No leads yet." */
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
};

/** Where nothing is: what would stand here, and the one thing to do about it. Never for an error. */
export function EmptyState({ title, children, action, className }: EmptyStateProps) {
  return (
    <div className={cx("m-5 max-w-140 border-l-2 border-accent py-1 pl-5 md:m-12", className)}>
      <h2 className="text-title font-semibold text-ink">{title}</h2>
      {children && <div className="mt-1.5 text-body text-second">{children}</div>}
      {action && <div className="mt-4 flex flex-wrap gap-2">{action}</div>}
    </div>
  );
}
