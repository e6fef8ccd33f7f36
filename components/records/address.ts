import { type Clause, writeClause } from "@/lib/filters/notation";

/** What says where in the list a page begins; any other change of the address begins at the first page again. */
const place = ["after", "before", "at", "from", "preview"];

function changed(params: URLSearchParams, change: (next: URLSearchParams) => void): string {
  const next = new URLSearchParams(params);
  for (const name of place) next.delete(name);
  change(next);
  return `?${next}`;
}

/** What the address says of the list itself, without where in it the page is. */
export const listOnly = (params: URLSearchParams): string => changed(params, () => {}).slice(1);

/** The addresses that lead from one state of a list to the next; `params` is what the address holds now. */
export const withClause = (params: URLSearchParams, clause: Clause): string =>
  changed(params, (next) => next.append("f", writeClause(clause)));

/** Puts a clause in the place of the one that stands there in the address. */
export const withClauseAt = (params: URLSearchParams, at: number, clause: Clause): string =>
  changed(params, (next) => {
    const clauses = next.getAll("f").toSpliced(at, 1, writeClause(clause));
    next.delete("f");
    for (const each of clauses) next.append("f", each);
  });

/** Takes away the filter at this place in the address. */
export const withoutFilter = (params: URLSearchParams, at: number): string =>
  changed(params, (next) => {
    const filters = next.getAll("f").toSpliced(at, 1);
    next.delete("f");
    for (const filter of filters) next.append("f", filter);
  });

/** Takes away all filters and the quick search; sort and size stay. */
export const withoutFilters = (params: URLSearchParams): string =>
  changed(params, (next) => {
    next.delete("f");
    next.delete("q");
  });

/** `value` empty takes the parameter away. */
export const withParameter = (params: URLSearchParams, name: "q" | "size" | "sort", value: string): string =>
  changed(params, (next) => (value ? next.set(name, value) : next.delete(name)));
