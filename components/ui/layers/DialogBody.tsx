"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "../Button";
import { iconButtonClass } from "../buttonClass";
import { DialogFootContext } from "../DialogFoot";
import { UnsavedContext } from "../unsaved";
import type { useClosing } from "./useClosing";

export type BodyProps = {
  title: ReactNode;
  description?: ReactNode;
  footer?: ReactNode;
  children?: ReactNode;
};

type DialogBodyProps = BodyProps & { closing: ReturnType<typeof useClosing> };

/** Title, scrolling content and foot, for dialog and drawer alike. */
export function DialogBody({ title, description, footer, children, closing }: DialogBodyProps) {
  const [foot, setFoot] = useState<HTMLElement | null>(null);
  return (
    <>
      <header className="px-5 pt-4 pr-14 pb-3 wrap-anywhere">
        <Base.Title className="text-pane font-semibold">{title}</Base.Title>
        {description && (
          <Base.Description className="mt-1 text-table text-second">{description}</Base.Description>
        )}
      </header>
      <div ref={closing.content} className="min-h-0 flex-1 overflow-y-auto px-5 pt-1 pb-5 text-body">
        <UnsavedContext value={closing.unsaved}>
          <DialogFootContext value={foot}>{children}</DialogFootContext>
        </UnsavedContext>
      </div>
      {closing.asking && <Discard onKeep={closing.keep} onDiscard={closing.discard} />}
      <footer ref={setFoot} className={closing.asking ? "hidden" : footClass}>
        {footer}
      </footer>
      <CloseButton />
    </>
  );
}

const footClass = "flex flex-wrap items-center justify-end gap-2 border-t border-rule px-5 py-3 empty:hidden";

/** Takes the place of the foot. */
function Discard({ onKeep, onDiscard }: { onKeep: () => void; onDiscard: () => void }) {
  return (
    <div role="alert" className={footClass}>
      <p className="mr-auto text-table text-ink">Discard what you typed?</p>
      <Button size={36} onClick={onKeep} autoFocus>
        Keep editing
      </Button>
      <Button size={36} variant="danger" onClick={onDiscard}>
        Discard
      </Button>
    </div>
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
