import { type Clause, type ListQuery, writeListQuery } from "@/lib/filters/filter";
import { choices } from "@/lib/records/lookups";
import type { RecordType } from "@/lib/records/type";
import { categoryNames, statusCategories } from "./status-categories";

/** One way to look at the list of cases, by its address. */
export type QuickFilter = { label: string; href: string; current: boolean };

export type QuickFilters = { statuses: QuickFilter[]; departments: QuickFilter[] };

/** The list of cases by category of status and by department, each beside all else that its address asks for. */
export function quickFilters(type: RecordType, query: ListQuery): QuickFilters {
  const statuses = choices("status").filter(({ retired }) => !retired);
  const inCategory = (category: string) => idsOf(statuses.filter((status) => status.kind === category));
  return {
    statuses: waysBy(type, query, "statusId", "All", [
      ...statusCategories.map((category) => ({ label: categoryNames[category], ids: inCategory(category) })),
    ]),
    departments: waysBy(
      type,
      query,
      "teamId",
      "All departments",
      choices("team").map(({ id, label }) => ({ label, ids: [String(id)] })),
    ),
  };
}

type Way = { label: string; ids: string[] };

function waysBy(type: RecordType, query: ListQuery, field: string, all: string, ways: Way[]): QuickFilter[] {
  const isOwn = (clause: Clause) => !("any" in clause) && clause.field === field && clause.operator === "in";
  const own = query.filters.filter(isOwn);
  const rest = query.filters.filter((clause) => !isOwn(clause));
  const href = (more: Clause[]) => {
    const { view: _, ...plain } = query;
    const place = { at: "first" } as const;
    return `/${type.path}${writeListQuery(type, { ...plain, filters: [...rest, ...more], place, from: 1, view: "all" })}`;
  };
  return [
    { label: all, href: href([]), current: own.length === 0 },
    ...ways.map(({ label, ids }) => {
      const clause = { field, operator: "in", operands: ids };
      return { label, href: href([clause]), current: own.length === 1 && same(own[0]!, ids) };
    }),
  ];
}

const same = (clause: Clause, ids: readonly string[]): boolean =>
  "operands" in clause && clause.operands.toSorted().join() === ids.toSorted().join();

const idsOf = (rows: readonly { id: number }[]): string[] => rows.map(({ id }) => String(id));
