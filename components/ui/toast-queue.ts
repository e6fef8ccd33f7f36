import type { ReactNode } from "react";

export type ToastOrder =
  | {
      id: string;
      message: ReactNode;
      action?: { label: string; onSelect: () => void };
      timeoutMs?: number;
    }
  | { close: string };

let carryOut: ((order: ToastOrder) => void) | null = null;
let waiting: ToastOrder[] = [];
let used = false;
const listeners = new Set<() => void>();

/** Takes what is to be shown in the corner, and keeps it until there is somebody to show it. */
export function orderToast(order: ToastOrder): void {
  if (carryOut) {
    carryOut(order);
    return;
  }
  waiting.push(order);
  used = true;
  for (const listener of listeners) listener();
}

/** Carries out what waits, and from then on every order at once; gives what ends that. */
export function serveToasts(serve: (order: ToastOrder) => void): () => void {
  carryOut = serve;
  const due = waiting;
  waiting = [];
  for (const order of due) serve(order);
  return () => {
    carryOut = null;
  };
}

/** Whether anything was ever to be shown, for `useSyncExternalStore`. */
export const toastsUsed = () => used;

export function watchToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
