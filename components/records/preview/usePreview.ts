"use client";

import { useSearchParams } from "next/navigation";

/**
 * Which record of the list is previewed; the address says so. The rows under it do not change, so the server is not
 * asked for them again.
 */
export function usePreview() {
  const params = useSearchParams();
  const id = Number(params.get("preview")) || null;
  const show = (next: number | null) => {
    const address = new URLSearchParams(params);
    if (next === null) address.delete("preview");
    else address.set("preview", String(next));
    // The first look is a step to go back from, walking on is not.
    const write = id === null ? "pushState" : "replaceState";
    window.history[write](null, "", address.size ? `?${address}` : window.location.pathname);
  };
  return { id, show };
}
