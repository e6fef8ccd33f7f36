import type { OptionSearch } from "@/components/ui/option";

const searches = new Map<string, OptionSearch>();

/** Finds records of a type that the reader may see, for linking; the first by name while nothing is typed. */
export function searchRecords(type: string): OptionSearch {
  const known = searches.get(type);
  if (known) return known;
  const search: OptionSearch = async (q, signal) => {
    const answer = await fetch(`/api/choices?${new URLSearchParams({ type, q })}`, { signal });
    if (!answer.ok) throw new Error("The search failed.");
    return (await answer.json()).options;
  };
  searches.set(type, search);
  return search;
}
