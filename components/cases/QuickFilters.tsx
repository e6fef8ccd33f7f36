"use client";

import { useListNavigation } from "@/components/records/ListNavigation";
import { ChoiceLink, ChoiceLinks } from "@/components/ui/ChoiceLinks";
import { Select } from "@/components/ui/Select";
import type { QuickFilters as Filters } from "@/lib/cases/quick-filters";

/** The list of cases by where they stand and whose they are, above the list. */
export function QuickFilters({ statuses, departments }: Filters) {
  const { go } = useListNavigation();
  return (
    <div className="mb-2.5 flex flex-wrap items-center gap-x-4 gap-y-2 px-5">
      <ChoiceLinks
        label="Status category"
        className="min-w-0 *:shrink-0 max-md:w-full max-md:flex-nowrap max-md:overflow-x-auto"
      >
        {statuses.map(({ label, href, current }) => (
          <ChoiceLink
            key={label}
            href={href}
            scroll={false}
            current={current}
            onNavigate={(event) => {
              event.preventDefault();
              go(href);
            }}
          >
            {label}
          </ChoiceLink>
        ))}
      </ChoiceLinks>
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
