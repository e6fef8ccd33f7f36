import type { ListQuery } from "@/lib/filters/filter";
import { type QuickFilter, quickFiltersBy } from "@/lib/filters/quick";
import { choices } from "@/lib/records/lookups";
import type { RecordType } from "@/lib/records/type";
import { categoryNames, statusCategories } from "./status-categories";

export type QuickFilters = { statuses: QuickFilter[]; departments: QuickFilter[] };

/** The list of cases by category of status and by department, each beside all else that its address asks for. */
export function quickFilters(type: RecordType, query: ListQuery): QuickFilters {
  const statuses = choices("status").filter(({ retired }) => !retired);
  const inCategory = (category: string) =>
    statuses.filter(({ kind }) => kind === category).map(({ id }) => String(id));
  return {
    statuses: quickFiltersBy(type, query, "statusId", "All", [
      ...statusCategories.map((category) => ({
        label: categoryNames[category],
        values: inCategory(category),
      })),
    ]),
    departments: quickFiltersBy(
      type,
      query,
      "teamId",
      "All departments",
      choices("team").map(({ id, label }) => ({ label, values: [String(id)] })),
    ),
  };
}
