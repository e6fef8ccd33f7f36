"use client";

import { useSyncExternalStore } from "react";

/** `phone` under 720px, `narrow` under 1180px, where the history has no margin of its own; else `wide`. */
export type Width = "phone" | "narrow" | "wide";

const phone = "(width < 45rem)";
const narrow = "(width < 73.75rem)";

function subscribe(changed: () => void) {
  const queries = [phone, narrow].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener("change", changed);
  return () => {
    for (const query of queries) query.removeEventListener("change", changed);
  };
}

const read = (): Width =>
  matchMedia(phone).matches ? "phone" : matchMedia(narrow).matches ? "narrow" : "wide";

/** How wide the window is; `wide` until the page runs. For what styles alone cannot say, such as which tab is current. */
export const useWidth = (): Width => useSyncExternalStore(subscribe, read, () => "wide");
