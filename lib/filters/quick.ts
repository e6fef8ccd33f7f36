import type { RecordType } from "@/lib/records/type";
import { type Clause, type ListQuery, writeListQuery } from "./filter";

/** One way to look at a list, by its address. */
export type QuickFilter = { label: string; href: string; current: boolean };

/** What a way asks of the field: one of these values. */
export type Way = { label: string; values: readonly string[] };

/**
 * A list by the values of one field, beside all else that its address asks for: first all of it, called `all`, then
 * each way.
 */
export function quickFiltersBy(
  type: RecordType,
  query: ListQuery,
  field: string,
  all: string,
  ways: readonly Way[],
): QuickFilter[] {
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
    ...ways.map(({ label, values }) => {
      const clause = { field, operator: "in", operands: [...values] };
      return { label, href: href([clause]), current: own.length === 1 && same(own[0]!, values) };
    }),
  ];
}

const same = (clause: Clause, values: readonly string[]): boolean =>
  "operands" in clause && clause.operands.toSorted().join() === values.toSorted().join();
