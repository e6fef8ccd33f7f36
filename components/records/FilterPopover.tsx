"use client";

import { Popover } from "@/components/ui/Popover";
import { FilterForm } from "./FilterForm";
import type { FilterStart } from "./FilterLayer";

type FilterPopoverProps = {
  type: string;
  start: FilterStart;
  anchor: HTMLElement;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Beside the button that asked for it, what makes or changes a filter. */
export function FilterPopover({ type, start, ...layer }: FilterPopoverProps) {
  return (
    <Popover
      title={start.at === undefined ? "Add a filter" : "Change the filter"}
      className="max-h-(--available-height) overflow-y-auto"
      {...layer}
    >
      <FilterForm type={type} start={start} onDone={() => layer.onOpenChange(false)} />
    </Popover>
  );
}
