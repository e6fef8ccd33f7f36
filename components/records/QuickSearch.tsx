"use client";

import { Search } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";
import { Input } from "@/components/ui/Input";
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
    <div className="relative w-56 max-md:w-full">
      <Search
        aria-hidden
        size={16}
        strokeWidth={1.5}
        className="pointer-events-none absolute inset-y-0 left-2.5 my-auto text-muted"
      />
      <Input
        ref={input}
        type="search"
        aria-label="Quick search"
        placeholder={`Find in ${many.toLowerCase()}`}
        defaultValue={q}
        onChange={(event) => search(event.target.value)}
        className="pl-8! md:min-h-8! md:text-table!"
      />
    </div>
  );
}
