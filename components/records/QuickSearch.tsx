"use client";

import { useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";
import { SearchField } from "@/components/ui/SearchField";
import { withParameter } from "./address";
import { useListNavigation } from "./ListNavigation";

const pauseMs = 250;

/** Narrows the list while somebody types. The first letter is a step to go back to, the following are not. */
export function QuickSearch({ many }: { many: string }) {
  const params = useSearchParams();
  const { go } = useListNavigation();
  const q = params.get("q") ?? "";
  const input = useRef<HTMLInputElement>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);

  // Going back, or clearing all filters, changes the words too; but nothing is taken from under a typing hand.
  useEffect(() => {
    if (input.current && document.activeElement !== input.current) input.current.value = q;
  }, [q]);
  useEffect(() => () => clearTimeout(waiting.current), []);

  const search = (text: string) => {
    clearTimeout(waiting.current);
    waiting.current = setTimeout(
      () => go(withParameter(params, "q", text.trim()), { replace: q !== "" }),
      pauseMs,
    );
  };
  return (
    <SearchField
      ref={input}
      aria-label="Quick search"
      placeholder={`Find in ${many.toLowerCase()}`}
      defaultValue={q}
      onChange={(event) => search(event.target.value)}
      className="w-56 max-md:w-full"
    />
  );
}
