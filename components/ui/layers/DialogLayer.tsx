"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { iconButtonClass } from "../buttonClass";
import { cx } from "../cx";
import { DialogFootContext } from "../DialogFoot";
import type { LayerState } from "../Floating";
import { adopted } from "./Adopted";

type BodyProps = { title: ReactNode; description?: ReactNode; footer?: ReactNode; children?: ReactNode };

export type DrawerLayerProps = LayerState & BodyProps & { dismissible?: boolean };
export type DialogLayerProps = DrawerLayerProps & { size?: 400 | 560 | 800 };

const widths = { 400: "max-w-100", 560: "max-w-140", 800: "max-w-200" };

export function DialogLayer({ size = 560, ...props }: DialogLayerProps) {
  const { open, onOpenChange, trigger, popupId, dismissible = true, ...body } = props;
  return (
    <Base.Root open={open} onOpenChange={onOpenChange} disablePointerDismissal={!dismissible}>
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
            <Body {...body} />
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

export function DrawerLayer(props: DrawerLayerProps) {
  const { open, onOpenChange, trigger, popupId, dismissible = true, ...body } = props;
  return (
    <Base.Root open={open} onOpenChange={onOpenChange} disablePointerDismissal={!dismissible}>
      {trigger && <Base.Trigger id={trigger.id} render={adopted(trigger)} />}
      <Base.Portal>
        <DialogBackdrop className="z-drawer" />
        <Base.Popup
          id={popupId}
          className="fixed inset-y-0 right-0 z-drawer flex w-full flex-col bg-sheet text-ink shadow-float outline-none transition-transform duration-220 ease-ledger data-ending-style:translate-x-full data-ending-style:duration-160 data-starting-style:translate-x-full md:w-120 md:rounded-l-sheet"
        >
          <Body {...body} />
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

/** Title, scrolling content and foot, for dialog and drawer alike. */
function Body({ title, description, footer, children }: BodyProps) {
  const [foot, setFoot] = useState<HTMLElement | null>(null);
  return (
    <>
      <header className="px-5 pt-4 pr-14 pb-3 wrap-anywhere">
        <Base.Title className="text-pane font-semibold">{title}</Base.Title>
        {description && (
          <Base.Description className="mt-1 text-table text-second">{description}</Base.Description>
        )}
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-1 pb-5 text-body">
        <DialogFootContext value={foot}>{children}</DialogFootContext>
      </div>
      <footer
        ref={setFoot}
        className="flex flex-wrap justify-end gap-2 border-t border-rule px-5 py-3 empty:hidden"
      >
        {footer}
      </footer>
      <CloseButton />
    </>
  );
}

// Last in the order of focus, so that opening leads to the first field or button.
function CloseButton() {
  return (
    <Base.Close
      aria-label="Close"
      className={iconButtonClass("quiet", 32, "absolute! top-3 right-3 max-md:top-1.5 max-md:right-1.5")}
    >
      <X aria-hidden size={16} strokeWidth={1.5} />
    </Base.Close>
  );
}

export const DialogClose = Base.Close;
