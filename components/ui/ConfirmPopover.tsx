"use client";

import { type ReactNode, useState, useTransition } from "react";
import { Button } from "./Button";
import { Popover, type PopoverProps } from "./Popover";

export type ConfirmPopoverProps = Pick<PopoverProps, "trigger" | "anchor" | "align" | "side"> & {
  /** The question, for example "Delete ABC Cleaning?" */
  title: ReactNode;
  description?: ReactNode;
  /** The word on the button that does it. */
  confirmLabel: string;
  cancelLabel?: string;
  tone?: "danger" | "filled";
  /** Runs once; the popover stays, pending, until it is done. */
  confirmAction: () => void | Promise<void>;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
};

/** Asks once, in a small popover, before something that is not lightly undone. */
export function ConfirmPopover({
  title,
  description,
  confirmLabel,
  confirmAction,
  ...rest
}: ConfirmPopoverProps) {
  const { cancelLabel = "Cancel", tone = "danger", open: given, onOpenChange, ...place } = rest;
  const [own, setOwn] = useState(false);
  const [pending, startTransition] = useTransition();
  const setOpen = (open: boolean) => {
    setOwn(open);
    onOpenChange?.(open);
  };
  const confirm = () =>
    startTransition(async () => {
      await confirmAction();
      setOpen(false);
    });
  return (
    <Popover {...place} title={title} open={given ?? own} onOpenChange={setOpen} className="w-72!">
      {description && <p className="text-table text-second">{description}</p>}
      <div className="mt-3 flex justify-end gap-2">
        <Button onClick={() => setOpen(false)}>{cancelLabel}</Button>
        <Button variant={tone} pending={pending} onClick={confirm}>
          {confirmLabel}
        </Button>
      </div>
    </Popover>
  );
}
