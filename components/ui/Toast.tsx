"use client";

import { type ReactNode, useEffect, useSyncExternalStore } from "react";
import { later } from "./later";
import { orderToast, type ToastAction, toastsUsed, watchToasts } from "./toast-queue";

export type ToastOptions = {
  /** One thing that can be done about it, for example Undo. The toast closes when it is pressed. */
  action?: ToastAction;
  /** Ten seconds unless given; 0 stays until closed. */
  timeoutMs?: number;
};

const { fetch, part } = later(() => import("./layers/ToastLayer"));
const ToastLayer = part((layer) => layer.ToastLayer);

/**
 * The corner where toasts appear. Its code comes with the first press or key: the first toast may be that the server
 * cannot be reached. UiProvider draws it.
 */
export function ToastCorner() {
  const used = useSyncExternalStore(watchToasts, toastsUsed, () => false);
  useEffect(() => {
    const heard = new AbortController();
    for (const way of ["pointerdown", "keydown"])
      addEventListener(way, fetch, { once: true, signal: heard.signal });
    return () => heard.abort();
  }, []);
  return used && <ToastLayer />;
}

const toasts = {
  show: (message: ReactNode, options: ToastOptions = {}): string => {
    const id = crypto.randomUUID();
    orderToast({ id, message, ...options });
    return id;
  },
  close: (id: string) => orderToast({ close: id }),
  /** Takes away what offers to take back a change of these records, which was. */
  closeWaysBack: (recordIds: readonly number[]) => orderToast({ takenBack: recordIds }),
};

/**
 * Says in the corner that something has happened: `show("Deleted ABC Cleaning.", { action: { label: "Undo", … } })`.
 * Never for what is wrong in a form: that stands beside its field.
 */
export const useToast = () => toasts;
