"use client";

import type { ReactNode } from "react";
import { useShell } from "./ShellContext";

/** The menu beside the rail, under the company's name; `[` folds it away. */
export function MenuColumn({ children }: { children: ReactNode }) {
  const { company, folded } = useShell();
  if (folded) return null;
  return (
    <div className="sticky top-0 flex h-dvh w-49 shrink-0 flex-col overflow-y-auto px-2 max-md:hidden">
      <p className="flex h-12 shrink-0 items-center px-2.5 text-body font-semibold">
        <span className="truncate">{company}</span>
      </p>
      {children}
    </div>
  );
}
