"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { DialogBackdrop, DialogBody, type DialogProps } from "./Dialog";

export type DrawerProps = Omit<DialogProps, "size">;

/**
 * A full-height panel at the right, 480px wide, the whole screen on a phone. Editing happens here while the list
 * stays in place. Never open one from another. A dialog underneath, not a swipeable sheet: a stray swipe loses work.
 */
export function Drawer({ trigger, open, onOpenChange, dismissible = true, ...body }: DrawerProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange} disablePointerDismissal={!dismissible}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <DialogBackdrop className="z-drawer" />
        <Base.Popup className="fixed inset-y-0 right-0 z-drawer flex w-full flex-col bg-sheet text-ink shadow-float outline-none transition-transform duration-220 ease-ledger data-ending-style:translate-x-full data-ending-style:duration-160 data-starting-style:translate-x-full md:w-120 md:rounded-l-sheet">
          <DialogBody {...body} />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
