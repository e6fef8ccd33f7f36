"use client";

import { useRef } from "react";

/**
 * For a layer that closes: whether the focus is still its to give back. What was done there may have given it on since, as
 * to the row after one that is about to go.
 */
export function useLeadingBack() {
  const popup = useRef<HTMLDivElement>(null);
  const leadsBack = () => {
    const { activeElement, body } = document;
    return activeElement === body || popup.current?.contains(activeElement) === true;
  };
  return { popup, leadsBack };
}
