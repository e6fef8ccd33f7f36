import type { ListBarProps } from "@/components/records/list-bars";
import { quickFilters } from "@/lib/cases/quick-filters";
import { QuickFilters } from "./QuickFilters";

/** What stands above the list of cases alone. */
export function CaseListBar({ type, query }: ListBarProps) {
  return <QuickFilters {...quickFilters(type, query)} />;
}
