"use client";

import { Toast as Base } from "@base-ui/react/toast";
import { X } from "lucide-react";
import { useEffect } from "react";
import { serveToasts, type ToastOrder, type ToastToShow } from "../toast-queue";

const timeoutMs = 10_000;

const manager = Base.createToastManager();

/** The records that a toast takes back a change of, by its id. */
const waysBack = new Map<string, readonly number[]>();

export function ToastLayer() {
  // After the provider's own effect, so that it hears what has been waiting.
  useEffect(() => serveToasts(carryOut), []);
  return (
    <Base.Provider toastManager={manager} timeout={timeoutMs} limit={3}>
      <Base.Portal>
        {/* At the foot of a phone is what is written, and the keyboard. */}
        <Base.Viewport className="fixed left-4 z-toast flex w-100 max-w-[calc(100vw-2rem)] flex-col gap-2 max-md:top-5 md:bottom-4 md:flex-col-reverse md:in-[:root:has([data-save-bar])]:bottom-20">
          <Toasts />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

function carryOut(order: ToastOrder): void {
  if ("close" in order) manager.close(order.close);
  else if ("takenBack" in order) closeWaysBack(new Set(order.takenBack));
  else add(order);
}

function closeWaysBack(taken: ReadonlySet<number>): void {
  for (const [id, records] of waysBack) if (records.some((each) => taken.has(each))) manager.close(id);
}

function add({ id, message, action, timeoutMs: timeout }: ToastToShow): void {
  if (action?.takesBack) waysBack.set(id, action.takesBack);
  manager.add({
    id,
    title: message,
    timeout,
    onRemove: () => void waysBack.delete(id),
    actionProps: action && {
      children: action.label,
      onClick: () => {
        manager.close(id);
        action.onSelect();
      },
    },
  });
}

// The library draws a non-modal dialog; what we show in passing is a status, and a status has no aria-modal.
const asStatus = { role: "status", "aria-modal": undefined };

function Toasts() {
  const { toasts } = Base.useToastManager();
  return toasts.map((toast) => (
    <Base.Root
      key={toast.id}
      toast={toast}
      {...asStatus}
      swipeDirection={["left", "down", "up"]}
      className="motion-float rounded-dialog bg-ink text-sheet shadow-float [--ring:var(--color-sheet)] data-limited:hidden forced-colors:border"
    >
      <Base.Content className="flex items-center gap-2 py-2 pr-2 pl-4 text-table">
        <Base.Title render={<p />} className="min-w-0 flex-1 py-1.5 wrap-anywhere" />
        <Base.Action className="min-h-8 shrink-0 rounded-control bg-sheet px-3 font-semibold text-ink max-md:min-h-11" />
        <Base.Close
          aria-label="Close"
          aria-hidden={undefined}
          className="grid size-8 shrink-0 place-items-center rounded-control max-md:size-11"
        >
          <X aria-hidden size={16} strokeWidth={1.5} />
        </Base.Close>
      </Base.Content>
    </Base.Root>
  ));
}
