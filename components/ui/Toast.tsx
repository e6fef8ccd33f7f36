"use client";

import { Toast as Base } from "@base-ui/react/toast";
import { X } from "lucide-react";
import { type ReactNode, useMemo } from "react";

export type ToastOptions = {
  /** One thing that can be done about it, for example Undo. The toast closes when it is pressed. */
  action?: { label: string; onSelect: () => void };
  /** Ten seconds unless given; 0 stays until closed. */
  timeoutMs?: number;
};

const timeoutMs = 10_000;

/** Everything below can say something in passing with `useToast`. */
export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <Base.Provider timeout={timeoutMs} limit={3}>
      {children}
      <Base.Portal>
        <Base.Viewport className="fixed bottom-4 left-4 z-toast flex w-100 max-w-[calc(100vw-2rem)] flex-col-reverse gap-2 max-md:bottom-16">
          <Toasts />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

/**
 * Says in the corner that something has happened: `show("Deleted ABC Cleaning.", { action: { label: "Undo", … } })`.
 * Never for what is wrong in a form: that stands beside its field.
 */
export function useToast() {
  const { add, close } = Base.useToastManager();
  return useMemo(() => {
    const show = (message: ReactNode, { action, timeoutMs: timeout }: ToastOptions = {}): string => {
      const id: string = add({
        title: message,
        timeout,
        actionProps: action && {
          children: action.label,
          onClick: () => {
            close(id);
            action.onSelect();
          },
        },
      });
      return id;
    };
    return { show, close };
  }, [add, close]);
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
      swipeDirection={["left", "down"]}
      className="motion-float rounded-dialog bg-ink text-sheet shadow-float [--ring:var(--color-sheet)] data-limited:hidden forced-colors:border"
    >
      <Base.Content className="flex items-center gap-2 py-2 pr-2 pl-4 text-table">
        <Base.Title render={<p />} className="min-w-0 flex-1 py-1.5" />
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
