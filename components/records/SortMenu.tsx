"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { Button } from "@/components/ui/Button";
import { Menu, MenuRadioGroup, MenuSeparator } from "@/components/ui/Menu";
import type { ListQuery } from "@/lib/filters/filter";
import { withParameter } from "./address";
import { useListNavigation } from "./ListNavigation";

export type SortMenuProps = {
  /** What it can be sorted by. */
  columns: readonly { key: string; label: string }[];
  sort: ListQuery["sort"] & { label: string };
};

const orders = [
  { value: "asc", label: "Ascending" },
  { value: "desc", label: "Descending" },
];

/** The parameter that says how a list is sorted. */
export const sortParameter = (by: string, order: "asc" | "desc") => `${order === "desc" ? "-" : ""}${by}`;

/** Says what the list is sorted by, and changes it: the one way to do so where the table has no head, on a phone. */
export function SortMenu({ columns, sort }: SortMenuProps) {
  const params = useSearchParams();
  const { go } = useListNavigation();
  const choose = (by: string, order: string) =>
    go(withParameter(params, "sort", sortParameter(by, order as "asc")));
  const Arrow = sort.order === "asc" ? ArrowUp : ArrowDown;
  const trigger = (
    <Button variant="quiet" className="ml-auto font-normal! text-muted!">
      <span>
        <span className="max-md:sr-only">Sorted by </span>
        {sort.label}
      </span>
      <Arrow aria-hidden size={14} strokeWidth={1.5} />
    </Button>
  );
  return (
    <Menu trigger={trigger} align="end">
      <MenuRadioGroup
        value={sort.by}
        onValueChange={(by) => choose(by, sort.order)}
        options={columns.map(({ key, label }) => ({ value: key, label }))}
      />
      <MenuSeparator />
      <MenuRadioGroup value={sort.order} onValueChange={(order) => choose(sort.by, order)} options={orders} />
    </Menu>
  );
}
