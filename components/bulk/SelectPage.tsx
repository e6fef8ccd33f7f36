"use client";

import { Checkbox } from "@/components/ui/Checkbox";
import { Th } from "@/components/ui/Table";
import { useSelection } from "./Selection";

/** The box in the head of a list: all rows of the page, or none. */
export function SelectPage() {
  const { enabled, page, isChosen, choose } = useSelection();
  if (!enabled) return null;
  const some = page.some(isChosen);
  const all = page.every(isChosen);
  return (
    <Th className="sticky top-0 left-0 z-bulk w-10 pr-0">
      <Checkbox
        aria-label="Select all on this page"
        checked={all}
        indeterminate={some && !all}
        onChange={() => choose(page, !all)}
      />
    </Th>
  );
}
