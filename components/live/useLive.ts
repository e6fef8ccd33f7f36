"use client";

import { useEffect, useRef } from "react";
import type { LiveMessage } from "@/lib/live/message";
import { hear } from "./hearing";

/** Hears what changes, for as long as the component is on the page. */
export function useLive(listener: (message: LiveMessage) => void): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => hear((message) => latest.current(message)), []);
}
