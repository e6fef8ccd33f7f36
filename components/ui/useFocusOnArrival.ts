"use client";

import { type RefObject, useEffect, useRef } from "react";

/**
 * For what comes late into an open layer, once it was fetched: its first control takes the focus, which the layer
 * could only give to itself. Not where somebody has gone on already, nor on a touch screen, where a keyboard would rise.
 */
export function useFocusOnArrival<Element extends HTMLElement>(): RefObject<Element | null> {
  const ref = useRef<Element>(null);
  useEffect(() => {
    const layer = ref.current?.closest("[role=dialog]");
    const control = ref.current?.querySelector<HTMLElement>("input:enabled, button:enabled");
    const waiting = layer?.contains(document.activeElement) && !ref.current?.contains(document.activeElement);
    if (waiting && !matchMedia("(pointer: coarse)").matches) control?.focus();
  }, []);
  return ref;
}
