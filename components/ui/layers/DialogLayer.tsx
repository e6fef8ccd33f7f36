"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { cx } from "../cx";
import type { LayerState } from "../Floating";
import { adopted } from "./Adopted";
import { type BodyProps, DialogBody } from "./DialogBody";
import { useClosing } from "./useClosing";

export type DrawerLayerProps = LayerState & BodyProps & { dismissible?: boolean };
export type DialogLayerProps = DrawerLayerProps & { size?: 400 | 560 | 800 };

const widths = { 400: "max-w-100", 560: "max-w-140", 800: "max-w-200" };

export function DialogLayer({ size = 560, ...props }: DialogLayerProps) {
  const { open, onOpenChange, trigger, popupId, dismissible = true, ...body } = props;
  const closing = useClosing({ onOpenChange });
  return (
    <Base.Root open={open} disablePointerDismissal={!dismissible} {...closing.root}>
      {trigger && <Base.Trigger id={trigger.id} render={adopted(trigger)} />}
      <Base.Portal>
        <DialogBackdrop className="z-dialog" />
        {/* As high as the window at most, the foot in sight; in a low window it is scrolled as a whole. */}
        <Base.Viewport className="fixed inset-0 z-dialog grid grid-rows-1 short:grid-rows-none place-items-center overflow-y-auto p-4">
          <Base.Popup
            id={popupId}
            className={cx(
              "motion-float relative flex max-h-full w-full flex-col rounded-dialog bg-sheet text-ink shadow-float outline-none",
              widths[size],
            )}
          >
            <DialogBody {...body} closing={closing} />
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

export function DrawerLayer(props: DrawerLayerProps) {
  const { open, onOpenChange, trigger, popupId, dismissible = true, ...body } = props;
  const closing = useClosing({ onOpenChange });
  return (
    <Base.Root open={open} disablePointerDismissal={!dismissible} {...closing.root}>
      {trigger && <Base.Trigger id={trigger.id} render={adopted(trigger)} />}
      <Base.Portal>
        <DialogBackdrop className="z-drawer" />
        <Base.Popup
          id={popupId}
          className="fixed inset-y-0 right-0 z-drawer flex w-full flex-col bg-sheet text-ink shadow-float outline-none transition-transform duration-220 ease-ledger data-ending-style:translate-x-full data-ending-style:duration-160 data-starting-style:translate-x-full md:w-120 md:rounded-l-sheet"
        >
          <DialogBody {...body} closing={closing} />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** The veil over the page behind a dialog or drawer. */
export function DialogBackdrop({ className }: { className: string }) {
  return (
    <Base.Backdrop
      className={cx(
        "fixed inset-0 bg-scrim transition-opacity duration-160 data-ending-style:opacity-0 data-starting-style:opacity-0",
        className,
      )}
    />
  );
}

export const DialogClose = Base.Close;
