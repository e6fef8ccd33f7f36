"use client";

import type { ReactNode } from "react";
import { ToastProvider } from "./Toast";
import { TooltipLayer } from "./Tooltip";

/** Once, around everything in the root layout: gives tooltips and toasts their place on the page. */
export function UiProvider({ children }: { children: ReactNode }) {
  return (
    <ToastProvider>
      {children}
      <TooltipLayer />
    </ToastProvider>
  );
}
