import { type Filter, writeFilter } from "@/lib/filters/notation";

/** What says where in the list a page begins; any other change of the address begins at the first page again. */
const place = ["after", "before", "at", "from"];

function changed(params: URLSearchParams, change: (next: URLSearchParams) => void): string {
  const next = new URLSearchParams(params);
  for (const name of place) next.delete(name);
  change(next);
  return `?${next}`;
}

/** The addresses that lead from one state of a list to the next; `params` is what the address holds now. */
export const withFilter = (params: URLSearchParams, filter: Filter): string =>
  changed(params, (next) => next.append("f", writeFilter(filter)));

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
