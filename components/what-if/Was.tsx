import type { ReactNode } from "react";

/** What stands now of something that is tried otherwise. */
export const Was = ({ children }: { children: ReactNode }) => (
  <span className="inline-flex self-start rounded-chip bg-accent-soft px-1.5 text-meta text-second tabular-nums">
    was {children}
  </span>
);
