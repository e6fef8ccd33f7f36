import type { ReactNode } from "react";
import { cx } from "./cx";

/** The ground of all work: near-white, with its one round corner at the top left. */
export function Sheet({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <div
      className={cx(
        "min-h-full min-w-0 border-rule-strong border-t border-l bg-sheet md:rounded-tl-sheet",
        className,
      )}
    >
      {children}
    </div>
  );
}
