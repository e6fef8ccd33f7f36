"use client";

import { CSPProvider } from "@base-ui/react/csp-provider";
import type { ReactNode } from "react";
import { ToastProvider } from "./Toast";
import { TooltipLayer } from "./Tooltip";

/** Once, around everything in the root layout: gives tooltips and toasts their place on the page. */
export function UiProvider({ children }: { children: ReactNode }) {
  return (
    // The library's own style elements hide a scroll bar that our lists do not have, and our policy lets none in.
    <CSPProvider disableStyleElements>
      <ToastProvider>
        {children}
        <TooltipLayer />
      </ToastProvider>
    </CSPProvider>
  );
}
