"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";
import { SearchField } from "@/components/ui/SearchField";

const pauseMs = 250;

/** Searches while somebody types. The first letter is a step to go back to, the following are not. */
export function WikiSearch() {
  const router = useRouter();
  const q = useSearchParams().get("q") ?? "";
  const input = useRef<HTMLInputElement>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);

  // Going back changes the words too; but nothing is taken from under a typing hand.
  useEffect(() => {
    if (input.current && document.activeElement !== input.current) input.current.value = q;
  }, [q]);
  useEffect(() => () => clearTimeout(waiting.current), []);

  const search = (text: string) => {
    clearTimeout(waiting.current);
    const href = text.trim() ? `/wiki?${new URLSearchParams({ q: text.trim() })}` : "/wiki";
    waiting.current = setTimeout(() => (q === "" ? router.push(href) : router.replace(href)), pauseMs);
  };
  return (
    <div className="border-rule border-b px-5 py-2.5">
      <SearchField
        ref={input}
        aria-label="Search the wiki"
        placeholder="Search the wiki"
        defaultValue={q}
        maxLength={200}
        onChange={(event) => search(event.target.value)}
        className="w-80 max-md:w-full"
      />
    </div>
  );
}
