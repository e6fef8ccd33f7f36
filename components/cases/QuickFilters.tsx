"use client";

import { useListNavigation } from "@/components/records/ListNavigation";
import { QuickLinks } from "@/components/records/QuickLinks";
import { Select } from "@/components/ui/Select";
import type { QuickFilters as Filters } from "@/lib/cases/quick-filters";

/** The list of cases by where they stand and whose they are, above the list. */
export function QuickFilters({ statuses, departments }: Filters) {
  const { go } = useListNavigation();
  return (
    <div className="mb-2.5 flex flex-wrap items-center gap-x-4 gap-y-2 px-5">
      <QuickLinks label="Status category" ways={statuses} />
      <span className="w-48">
        <Select
          aria-label="Cases of department"
          options={departments.map(({ label, href }) => ({ value: href, label }))}
          value={departments.find(({ current }) => current)?.href ?? null}
          placeholder="Several departments"
          onValueChange={go}
        />
      </span>
    </div>
  );
}
