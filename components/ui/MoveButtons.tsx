"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { IconButton } from "./IconButton";

type MoveButtonsProps = {
  name: string;
  ids: readonly number[];
  at: number;
  onOrder: (ids: number[]) => void;
};

const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.5 };

/** What moves a row of a list one place up or down, where nothing can be dragged. */
export function MoveButtons({ name, ids, at, onOrder }: MoveButtonsProps) {
  const move = (to: number) => onOrder(ids.toSpliced(at, 1).toSpliced(to, 0, ids[at]!));
  return (
    <>
      <IconButton variant="quiet" label={`Move ${name} up`} disabled={at === 0} onClick={() => move(at - 1)}>
        <ArrowUp {...icon} />
      </IconButton>
      <IconButton
        variant="quiet"
        label={`Move ${name} down`}
        disabled={at === ids.length - 1}
        onClick={() => move(at + 1)}
      >
        <ArrowDown {...icon} />
      </IconButton>
    </>
  );
}
