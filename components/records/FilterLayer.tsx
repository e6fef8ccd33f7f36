"use client";

import dynamic from "next/dynamic";
import { createContext, type ReactNode, use, useCallback, useState } from "react";

// Most visits make no new filter, so what makes one comes when it is asked for.
const FilterPopover = dynamic(() => import("./FilterPopover").then((file) => file.FilterPopover));

/** What to begin with: a new filter by this field, or the one that stands at this place in the address. */
export type FilterStart = { field?: string; at?: number };

/** Offers to filter, beside `anchor`. */
type AskForFilter = (anchor: HTMLElement, start?: FilterStart) => void;

const Context = createContext<AskForFilter>(() => {});

export const useFilterLayer = () => use(Context);

type Asked = { anchor: HTMLElement; start: FilterStart };

/** The one popover in which a filter is made or changed, whichever button asks for it. */
export function FilterLayer({ type, children }: { type: string; children: ReactNode }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [open, setOpen] = useState(false);
  const ask = useCallback((anchor: HTMLElement, start: FilterStart = {}) => {
    setAsked({ anchor, start });
    setOpen(true);
  }, []);
  return (
    <Context value={ask}>
      {children}
      {asked && <FilterPopover type={type} {...asked} open={open} onOpenChange={setOpen} />}
    </Context>
  );
}
