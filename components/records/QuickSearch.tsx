"use client";

import { useSearchParams } from "next/navigation";
import { SearchAsTyped } from "@/components/ui/SearchAsTyped";
import { withParameter } from "./address";
import { useListNavigation } from "./ListNavigation";

/** Narrows the list while somebody types. */
export function QuickSearch({ many }: { many: string }) {
  const params = useSearchParams();
  const { go } = useListNavigation();
  return (
    <SearchAsTyped
      aria-label="Quick search"
      placeholder={`Find in ${many.toLowerCase()}`}
      q={params.get("q") ?? ""}
      onSearch={(text, how) => go(withParameter(params, "q", text), how)}
      className="w-56 max-md:w-full"
    />
  );
}
