"use client";

import type { ReactElement } from "react";
import { later } from "./later";
import type { PickListProps } from "./layers/PickList";
import { Popover } from "./Popover";

type PickProps = PickListProps & {
  trigger: ReactElement;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

const { fetch, part } = later(() => import("./layers/PickList"));
const PickList = part((layer) => layer.PickList);

/** For whoever is likely to open one by a key, and types on at once. */
export const fetchPickList = fetch;

/** A button that opens a searchable list; what is chosen is taken at once. For a property that a chip shows. */
export function Pick({ trigger, open, onOpenChange, ...list }: PickProps) {
  return (
    <Popover
      {...{ trigger, open, onOpenChange }}
      title={list.label}
      hideTitle
      className="w-72! p-1.5! text-table"
    >
      <PickList {...list} />
    </Popover>
  );
}
