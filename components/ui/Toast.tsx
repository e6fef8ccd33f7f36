"use client";

import { type ReactNode, useSyncExternalStore } from "react";
import { later } from "./later";
import { orderToast, toastsUsed, watchToasts } from "./toast-queue";

export type ToastOptions = {
  /** One thing that can be done about it, for example Undo. The toast closes when it is pressed. */
  action?: { label: string; onSelect: () => void };
  /** Ten seconds unless given; 0 stays until closed. */
  timeoutMs?: number;
};

const { part } = later(() => import("./layers/ToastLayer"));
const ToastLayer = part((layer) => layer.ToastLayer);

/** The corner where toasts appear; its code comes with the first of them. UiProvider draws it. */
export function ToastCorner() {
  const used = useSyncExternalStore(watchToasts, toastsUsed, () => false);
  return used && <ToastLayer />;
}

const toasts = {
  show: (message: ReactNode, options: ToastOptions = {}): string => {
    const id = crypto.randomUUID();
    orderToast({ id, message, ...options });
    return id;
  },
  close: (id: string) => orderToast({ close: id }),
};

/**
 * Says in the corner that something has happened: `show("Deleted ABC Cleaning.", { action: { label: "Undo", … } })`.
 * Never for what is wrong in a form: that stands beside its field.
 */
export const useToast = () => toasts;
