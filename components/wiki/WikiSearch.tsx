"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { SearchAsTyped } from "@/components/ui/SearchAsTyped";

/** Searches while somebody types. */
export function WikiSearch() {
  const router = useRouter();
  const search = (text: string, { replace }: { replace: boolean }) => {
    const href = text ? `/wiki?${new URLSearchParams({ q: text })}` : "/wiki";
    if (replace) router.replace(href);
    else router.push(href);
  };
  return (
    <div className="border-rule border-b px-5 py-2.5">
      <SearchAsTyped
        aria-label="Search the wiki"
        placeholder="Search the wiki"
        maxLength={200}
        q={useSearchParams().get("q") ?? ""}
        onSearch={search}
        className="w-80 max-md:w-full"
      />
    </div>
  );
}
