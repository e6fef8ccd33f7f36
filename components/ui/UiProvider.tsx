"use client";

import { CSPProvider } from "@base-ui/react/csp-provider";
import type { ReactNode } from "react";
import { ToastCorner } from "./Toast";
import { TooltipLayer } from "./TooltipLayer";

/** Once, around everything in the root layout: gives tooltips and toasts their place on the page. */
export function UiProvider({ children }: { children: ReactNode }) {
  return (
    // The library's own style elements hide a scroll bar that our lists do not have, and our policy lets none in.
    <CSPProvider disableStyleElements>
      {children}
      <ToastCorner />
      <TooltipLayer />
    </CSPProvider>
  );
}
