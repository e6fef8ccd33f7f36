import type { ReactNode } from "react";
import { cx } from "./cx";

/** The ground of all work: near-white, with its one round corner at the top left. What is to fill its height can. */
export function Sheet({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <div
      className={cx(
        "flex min-h-full min-w-0 flex-col border-rule-strong border-t border-l bg-sheet md:rounded-tl-sheet",
        className,
      )}
    >
      {children}
    </div>
  );
}
