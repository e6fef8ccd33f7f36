"use client";

import { Popover } from "@/components/ui/Popover";
import { FilterForm } from "./FilterForm";

type FilterPopoverProps = {
  type: string;
  startWith?: string;
  anchor: HTMLElement;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Beside the button that asked for it, what makes a filter. */
export function FilterPopover({ type, startWith, ...layer }: FilterPopoverProps) {
  return (
    <Popover title="Add a filter" {...layer}>
      <FilterForm type={type} startWith={startWith} onDone={() => layer.onOpenChange(false)} />
    </Popover>
  );
}
