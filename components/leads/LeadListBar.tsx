import type { ListBarProps } from "@/components/records/list-bars";
import { QuickLinks } from "@/components/records/QuickLinks";
import { quickFiltersBy } from "@/lib/filters/quick";
import { leadStatuses } from "@/lib/leads/lead";

/** What stands above the list of leads alone: how far they have come. */
export function LeadListBar({ type, query }: ListBarProps) {
  const ways = leadStatuses.map(({ value, label }) => ({ label, values: [value] }));
  return (
    <div className="mb-2.5 px-5">
      <QuickLinks label="Status" ways={quickFiltersBy(type, query, "status", "All", ways)} />
    </div>
  );
}
