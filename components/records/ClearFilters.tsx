"use client";

import { useSearchParams } from "next/navigation";
import { Button } from "@/components/ui/Button";
import { withoutFilters } from "./address";
import { focusFilter } from "./focus-filter";
import { useListNavigation } from "./ListNavigation";

/** Back to the whole list, from its first page; its sort and size stay. */
export function ClearFilters({ label }: { label: string }) {
  const params = useSearchParams();
  const { go } = useListNavigation();
  const clear = () => {
    focusFilter();
    go(withoutFilters(params));
  };
  return <Button onClick={clear}>{label}</Button>;
}
