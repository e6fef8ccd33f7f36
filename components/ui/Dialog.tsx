"use client";

import type { ReactElement, ReactNode } from "react";
import { Floating } from "./Floating";
import { later } from "./later";

export type DialogProps = {
  title: ReactNode;
  description?: ReactNode;
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** Off, where what it shows must not go by a stray press. Something typed is asked for anyhow (`useUnsaved`). */
  dismissible?: boolean;
  /** Buttons at the foot, the filled one last. */
  footer?: ReactNode;
  /** Width in px at most. */
  size?: 400 | 560 | 800;
  children?: ReactNode;
};

const { fetch, part } = later(() => import("./layers/DialogLayer"));
const DialogLayer = part((layer) => layer.DialogLayer);

/** Asks for the code of dialogs beforehand: for one that is to come even if the server has gone by then. */
export const fetchDialog = fetch;

/** A question or task that comes before everything else: the page is out of reach until it is closed. */
export function Dialog({ trigger, open, onOpenChange, ...dialog }: DialogProps) {
  return (
    <Floating {...{ trigger, open, onOpenChange, fetch }} kind="dialog">
      {(layer) => <DialogLayer {...layer} {...dialog} />}
    </Floating>
  );
}

/** Closes the dialog or drawer around it; give the button in `render`. */
export const DialogClose = part((layer) => layer.DialogClose);
