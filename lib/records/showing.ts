import type { ListQuery } from "@/lib/filters/filter";
import { countLimit } from "./count";
import type { ListPage } from "./list";

type Counted = Omit<ListPage, "rows" | "references">;

/** Which of how many are shown: `Currently showing 1–50 of 1,204 results`. */
export function showing({ from, place }: ListQuery, shown: number, page: Counted): string {
  const total = page.capped ? `${count(countLimit)}+` : count(page.total);
  const first = shown === 0 ? null : firstOf(from, place, shown, page);
  const part = first === null ? count(shown) : `${count(first)}–${count(first + shown - 1)}`;
  return `Currently showing ${part} of ${total} ${page.total === 1 ? "result" : "results"}`;
}

/** The number of the page's first row. At the end it follows from the total, unless that stopped counting. */
export function firstOf(
  from: number | null,
  place: ListQuery["place"],
  shown: number,
  { previous, next, total, capped }: Counted,
): number | null {
  if (previous === null && shown > 0) return 1;
  if (next === null && !capped) return total - shown + 1;
  return place.at === "last" ? null : from;
}

const count = (n: number) => n.toLocaleString("en-US");
