"use client";

import { useRouter } from "next/navigation";
import { createContext, type ReactNode, use, useMemo, useTransition } from "react";

type Navigation = {
  /** Leads to another state of this list; `replace` where going back should not stop in between. */
  go: (address: string, how?: { replace?: boolean }) => void;
  pending: boolean;
};

const Context = createContext<Navigation>({ go: () => {}, pending: false });

export const useListNavigation = () => use(Context);

/** Changes of a list's address, with the old rows and a thin bar on top of the sheet until the new ones are there. */
export function ListNavigation({ children }: { children: ReactNode }) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const navigation = useMemo(
    () => ({
      pending,
      go: (address: string, { replace = false } = {}) =>
        startTransition(() => router[replace ? "replace" : "push"](address, { scroll: false })),
    }),
    [router, pending],
  );
  return (
    <Context value={navigation}>
      {pending && (
        <div aria-hidden className="sticky top-(--frame-top) z-frame h-0">
          <div className="h-0.5 animate-appear-soon overflow-hidden">
            <div className="size-full animate-breathe bg-accent" />
          </div>
        </div>
      )}
      {children}
    </Context>
  );
}
