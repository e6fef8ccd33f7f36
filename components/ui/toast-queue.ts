import type { ReactNode } from "react";

export type ToastAction = {
  label: string;
  onSelect: () => void;
  /** Records whose change it takes back: where that was done in another way, the toast goes. */
  takesBack?: readonly number[];
};

export type ToastToShow = { id: string; message: ReactNode; action?: ToastAction; timeoutMs?: number };
export type ToastOrder = ToastToShow | { close: string } | { takenBack: readonly number[] };

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
